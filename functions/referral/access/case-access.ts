/**
 * Checks whether a member of staff may see a case, its applicant's data, or its access log. A conflict of interest is
 * checked first, and an attempt that is refused for a conflict is recorded (R2, R15).
 */

import type { CaseAction } from "../../../shared/contracts/policy.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import type { CaseState } from "../case/case-state.ts";
import { noteConflict } from "../reactions/note-conflict.ts";
import { gate } from "./case-policy.ts";
import { gateOf } from "./conflict.ts";

export interface LookAsk {
  readonly case: string;
  readonly state: CaseState;
  readonly username: string;
  /** The action to check: `see-case`, `see-applicant` or `see-looks`. */
  readonly action: CaseAction;
}

/**
 * Returns the member of staff, or a refusal: `forbidden` for users missing from the directory; `not-found` alike for a
 * missing case, another unit's case and a conflict of interest; otherwise the policy's code. An attempt under a
 * conflict of interest is stored before the caller gets the refusal.
 */
export async function inSight(
  deps: Pick<ReferralDeps, "looks" | "now">,
  { case: code, state, username, action }: LookAsk,
  { number, snapshot }: { readonly number: number; readonly snapshot: Snapshot },
): Promise<{ readonly staff: Staff } | { readonly refused: Refusal }> {
  const at = deps.now();
  const staff = staffAt(snapshot, username, at);
  if (!staff) return { refused: { code: "forbidden" } };
  const conflict = gateOf(snapshot, state, at).conflictOf(username);
  if (conflict) {
    await noteConflict(deps, code, { by: username, action, why: conflict.reason }, number);
    return { refused: { code: "not-found" } };
  }
  const refused = gate(state, staff, action);
  return refused ? { refused } : { staff };
}
