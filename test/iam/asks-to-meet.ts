/** An applicant requests a meeting with an official, reads it, and withdraws it, by page and by API (M1). */

import type { Stack } from "../../local/stack/stack.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { submit } from "../support/forms.ts";
import { newVisitor } from "../support/visitor.ts";
import { signedIn } from "./signed-in.ts";

export async function asksToMeet(stack: Stack): Promise<void> {
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  const form = await citizen.open("/request/meeting");
  const refused = await submit(citizen, form, "/request/meeting", {
    ...{ unit: "", words: "می‌خواهم حضوری توضیح بدهم." },
  });
  if (!refused.text.includes('id="unit-error"')) throw new Error("The refused form does not come back");
  const meetings = `/api/requests/${code}/meetings`;
  await submit(citizen, refused, "/request/meeting", { unit: "consumer-rights" });
  await citizen.open("/meetings");
  const page = await citizen.open("/request/meeting");
  if (!page.text.includes("می‌خواهم حضوری توضیح بدهم.")) throw new Error("The meeting is not on its page");
  const withdrawn = await citizen.send(`${meetings}/1/withdraw`, {
    json: {},
    headers: { "idempotency-key": newKey() },
  });
  if (withdrawn.status !== 200) throw new Error(`${withdrawn.status} ${withdrawn.text}`);
}
