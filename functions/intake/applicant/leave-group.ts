import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import { decideLeaveGroup } from "../rules/rules-group.ts";
import type { Ask, Noted, StepDeps } from "./applicant-command.ts";

/**
 * A person leaves a group's request that they joined (C10). They get no more notices about the request, and their
 * session no longer opens the request.
 *
 * Refused: `not-found` (also when they have not joined), `key-reused`.
 */
export async function leaveGroup(
  { requests, now }: Pick<StepDeps, "requests" | "now">,
  { code, session, key }: Ask,
): Promise<Noted> {
  if (!("person" in session)) return { refused: { code: "not-found" } };
  const { person } = session;
  const command = {
    name: "leave-group",
    actor: `applicant:${person}`,
    key: `member/${person}/${key}`,
    fingerprint: fingerprintOf({ name: "leave-group" }),
    at: now(),
    directory: 0,
    correlation: code,
  };
  const outcome = await requests.decide(code, command, ({ state }) => decideLeaveGroup(state, person));
  if (!outcome.accepted) return { refused: outcome.refusal };
  return { at: outcome.loaded.state.leftAt ?? command.at.toISOString() };
}
