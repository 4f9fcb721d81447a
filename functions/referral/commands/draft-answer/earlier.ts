import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import type { Loaded } from "../../../../shared/journal/journal.ts";
import { gateOf } from "../../access/conflict.ts";
import { isHiddenFrom } from "../../access/identity-visibility.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { noteConflict } from "../../reactions/note-conflict.ts";
import type { Proposed } from "../../rules/answering.ts";

type Deps = Pick<ReferralDeps, "cases" | "directory" | "looks" | "now">;

/**
 * Looks up the earlier request that an answer names (R14). Returns `none` when the answer names no request; otherwise
 * whether the named request is `answered` or `unanswered`. Returns `unknown` for a missing request, for another
 * applicant's request, and when the author is in conflict of interest with the request (that attempt is recorded, R2).
 * Also returns `unknown` when either applicant is hidden from the author, because a match would identify the applicant
 * (C15).
 *
 * @param by the username of the answer's author.
 */
export async function earlierOf(
  deps: Deps,
  { id, state: own }: Loaded<CaseState>,
  code: string | undefined,
  by: string,
): Promise<Proposed["earlier"]> {
  if (code === undefined) return "none";
  if (code === requestOf(id)) return "unknown";
  const { state } = await deps.cases.load(code);
  if (own.request === undefined || state.request?.person !== own.request.person) return "unknown";
  if (await eitherIsHidden(deps, [own, state], by)) return "unknown";
  if (await isInConflict(deps, code, state, by)) return "unknown";
  return state.answered ? "answered" : "unanswered";
}

async function eitherIsHidden(
  { directory, now }: Deps,
  states: readonly CaseState[],
  by: string,
): Promise<boolean> {
  const { snapshot } = await directory.current();
  const staff = staffAt(snapshot, by, now());
  return states.some((state) => isHiddenFrom(state, staff, snapshot));
}

async function isInConflict(deps: Deps, code: string, state: CaseState, by: string): Promise<boolean> {
  const { number, snapshot } = await deps.directory.current();
  const conflict = gateOf(snapshot, state, deps.now()).conflictOf(by);
  if (conflict) await noteConflict(deps, code, { by, action: "draft-answer", why: conflict.reason }, number);
  return conflict !== undefined;
}
