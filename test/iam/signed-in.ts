/** Signs citizens in to their request by a one-time code, and takes steps as them. */

import { e164, newKey } from "../support/citizens.ts";
import { oneTimeCodeFor } from "../support/local-stack.ts";
import type { ReachableStack } from "../support/reachable-stack.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";

type Signing = Pick<ReachableStack, "addresses" | "clock" | "messages">;

/** Signs a citizen in to a request by a one-time code. */
export async function signedIn(stack: Signing, code: string, mobile: string): Promise<Visitor> {
  const citizen = newVisitor(stack.addresses.pages);
  const post = (path: string, json: object) =>
    citizen.send(path, { json, headers: { "idempotency-key": newKey() } });
  const since = stack.clock.now().toISOString();
  const sent = await post("/api/track/one-time-code", { code, mobile });
  if (sent.status !== 202) throw new Error(`one-time code: ${sent.status} ${sent.text}`);
  const { challenge } = sent.json<{ challenge: string }>();
  const oneTimeCode = await oneTimeCodeFor(stack, e164(mobile), since);
  const confirmed = await post("/api/track/confirm", { code, challenge, oneTimeCode });
  if (confirmed.status !== 200) throw new Error(`confirm: ${confirmed.status} ${confirmed.text}`);
  return citizen;
}

/** The citizen withdraws the request. */
export async function withdraws(citizen: Visitor, code: string): Promise<void> {
  const headers = { "idempotency-key": newKey() };
  const answer = await citizen.send(`/api/requests/${code}/withdraw`, { json: {}, headers });
  if (answer.status !== 200) throw new Error(`withdraw: ${answer.status} ${answer.text}`);
}
