import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import { decideLeaveGroup } from "../rules/rules-group.ts";
import type { Ask, Noted, StepDeps } from "./applicant-command.ts";

/**
 * Who joined a group's request leaves it (C10): from then on nothing of it is told to them, and their session opens it no more.
 * Refused: `not-found` (also where they have not joined), `key-reused`.
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
