/** A partner system registers a request, sends it again, and receives the text of the answer by webhook (C8). */

import type { Stack } from "../../local/stack/stack.ts";
import { newKey, newRequest } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { addedThere, partnerProgram, registeredThere } from "../support/partner-program.ts";
import { staffMember } from "../support/staff.ts";
import type { Answer } from "../support/visitor.ts";

const reasoning = "بر پایه گزارش بازدید دوم.";

export async function atAPartner(stack: Stack): Promise<void> {
  const url = `${stack.addresses.webhooks}/samad`;
  const json = { name: "سامد", url, partner: "samad", events: ["request.result"] };
  const [administrator, expert, head] = await Promise.all([
    staffMember(stack, "v.sadeghi"),
    staffMember(stack, "m.rezaei"),
    staffMember(stack, "e.hosseini"),
  ]);
  const headers = { "idempotency-key": newKey() };
  good(await administrator.send("/webhooks", { method: "POST", json, headers }));
  const samad = await partnerProgram(stack, "samad");
  const message = registeredThere(newRequest(), "SMD-1");
  const [told] = [good(await samad.send("message-1", message)), good(await samad.send("message-1", message))];
  good(await samad.send("message-2", addedThere("رسید خرید هم هست.", "SMD-1")));
  const { trackingCode: code } = told.json<{ trackingCode: string }>();
  await eventually("the case", async () => (await expert.inbox()).find((item) => item.case === code));
  const draft = { outcome: "granted", answers: ["بررسی شد."], reasoning };
  good(await expert.step(code, "accept", { points: ["کفش زود پاره شد"] }));
  good(await expert.step(code, "draft", draft));
  good(await head.step(code, "approve", {}));
  await eventually("the result with its words", () =>
    stack.webhooks().some(({ path, body }) => path === "/samad" && body.includes(reasoning))
      ? true
      : undefined,
  );
}

function good(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`${answer.url.pathname}: ${answer.status} ${answer.text}`);
  return answer;
}
