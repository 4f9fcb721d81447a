/**
 * Publishes a directory as the demo organisation's administrators do at the desk; a change of power needs both administrators
 * (R2).
 */
import { newKey } from "./citizens.ts";
import { type Reached, staffMember } from "./staff.ts";
import type { Answer } from "./visitor.ts";

/** `proposer`: the administrator who publishes and proposes; `approver`: the administrator who approves. */
export const [proposer, approver] = ["v.sadeghi", "l.daneshvar"] as const;

/**
 * Publishes a directory that is based on the directory with the number `number`. Where a second person is needed, one
 * administrator proposes the directory and the second approves it.
 */
export async function publishAtDesk(stack: Reached, snapshot: object, number: number): Promise<Answer> {
  const administrator = await staffMember(stack, proposer);
  const sent = () => ({
    method: "POST",
    json: { snapshot },
    headers: { "idempotency-key": newKey(), "if-match": `"${number}"` },
  });
  const published = await administrator.send("/directory", sent());
  if (!published.text.includes("needs-second-person")) return published;
  const proposed = await administrator.send("/directory/proposals", sent());
  if (proposed.status !== 200) return proposed;
  return approveAtDesk(stack, proposed.json<{ proposal: string }>().proposal);
}

export async function approveAtDesk(stack: Reached, proposal: string): Promise<Answer> {
  const second = await staffMember(stack, approver);
  const headers = { "idempotency-key": newKey() };
  return second.send(`/directory/proposals/${proposal}`, {
    ...{ method: "POST", headers },
    json: { decision: "approve" },
  });
}
