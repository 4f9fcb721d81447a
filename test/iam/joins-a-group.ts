/** A participant joins a group's request by the group's code and leaves the group again, by page and by API (C10). */

import type { Stack } from "../../local/stack/stack.ts";
import { e164, newKey, newRequest, registered } from "../support/citizens.ts";
import { submit } from "../support/forms.ts";
import { oneTimeCodeFor } from "../support/local-stack.ts";
import { newVisitor } from "../support/visitor.ts";

export async function joinsAGroup(stack: Stack): Promise<void> {
  const given = newRequest({ onBehalfOf: { type: "group" } });
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const { mobile } = newRequest();
  const member = newVisitor(stack.addresses.pages);
  const typed = { code, fullName: "نادر نمونه‌ای", mobile };
  const page = await submit(member, await member.open("/join"), "/join", typed);
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile));
  const whole = await submit(member, page, "/join/confirm", { oneTimeCode });
  if (!whole.text.includes("به این درخواست پیوسته‌اید")) throw new Error(`Not joined: ${whole.status}`);
  const tracker = newVisitor(stack.addresses.pages);
  const status = await submit(tracker, await tracker.open("/track"), "/track", { code, mobile });
  if (!status.text.includes("/track/one-time-code"))
    throw new Error("The participant does not see the status");
  const left = await member.send(`/api/requests/${code}/leave`, {
    json: {},
    headers: { "idempotency-key": newKey() },
  });
  if (left.status !== 200) throw new Error(`${left.status} ${left.text}`);
}
