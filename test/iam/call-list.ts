/**
 * An expert asks an applicant without a mobile a question, and a clerk tells the applicant the question by telephone (C6,
 * C18).
 */

import type { Stack } from "../../local/stack/stack.ts";
import { newKey, newRequest } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import type { Answer } from "../support/visitor.ts";

export async function toldByCall(stack: Stack): Promise<void> {
  const [clerk, expert] = [await staffMember(stack, "z.hashemi"), await staffMember(stack, "m.rezaei")];
  const request = await atTheDesk(clerk);
  await eventually("the elder's case", async () => (await expert.read(request)).status === 200 || undefined);
  good(await expert.step(request, "accept", { points: ["پاسخی نرسیده است."] }));
  good(await expert.step(request, "ask", { question: "شماره نامه چیست؟" }));
  await eventually("the question in the call list", async () =>
    good(await clerk.send("/untold")).text.includes(request) ? true : undefined,
  );
  const opened = await posted(clerk, "/untold/open", { request });
  const notices = opened.json<{ readonly notices: readonly { readonly notice: string }[] }>().notices;
  const told = { how: "phone", result: "reached", notices: notices.map(({ notice }) => notice) };
  await posted(clerk, "/untold/told", { request, ...told, words: "شماره را پیدا می‌کند." });
}

async function atTheDesk(clerk: StaffMember): Promise<string> {
  const { kind, subject, description, identity, fullName } = newRequest();
  const sent = await posted(clerk, "/applicants/registration", {
    ...{ channel: "desk", kind, subject, description, readBack: true },
    applicant: { type: "given", seen: "document", identity, fullName, landline: "02112345678" },
  });
  return sent.json<{ readonly trackingCode: string }>().trackingCode;
}

const posted = async (staff: StaffMember, path: string, json: object): Promise<Answer> =>
  good(await staff.send(path, { method: "POST", json, headers: { "idempotency-key": newKey() } }));

function good(answer: Answer): Answer {
  if (![200, 201].includes(answer.status))
    throw new Error(`${answer.url.pathname}: ${answer.status} ${answer.text}`);
  return answer;
}
