import type { CaseAction } from "../../../../shared/contracts/policy.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../../shared/documents/documents.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { staffAt } from "../../../../shared/handler/auth/staff.ts";
import { maySee } from "../../access/case-policy.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { noteConflict } from "../../reactions/note-conflict.ts";
import type { Other } from "../../rules/linking.ts";

type Deps = Pick<ReferralDeps, "cases" | "directory" | "looks" | "now">;

/**
 * The other case of a link as this person sees it. It counts as unknown when they may not see it, or are in conflict of
 * interest with it (R2, R14, R15).
 */
export const otherTo = (
  code: string,
  state: CaseState,
  { snapshot, staff, at }: { readonly snapshot: Snapshot; readonly staff: Staff; readonly at: Date },
): Other => ({
  case: code,
  known: state.stage !== "unknown" && maySee(state, staff, snapshot, at),
});

/**
 * Rebuilds a link from its stored row. Its author could see the other case at that time, so the other case is not read.
 */
export const linkSaid = ({ to, reason }: { readonly to: string; readonly reason: DocumentId }) => ({
  other: { case: to, known: true },
  reason,
});

/**
 * Loads the other case that the caller names. When the caller is in conflict of interest with it, the attempt is
 * recorded there (R2).
 */
export async function otherNamed(
  deps: Deps,
  code: string,
  username: string,
  action: CaseAction,
): Promise<CaseState> {
  const [{ number, snapshot }, { state }] = await Promise.all([
    deps.directory.current(),
    deps.cases.load(code),
  ]);
  const at = deps.now();
  const conflict = staffAt(snapshot, username, at) && gateOf(snapshot, state, at).conflictOf(username);
  if (conflict) await noteConflict(deps, code, { by: username, action, why: conflict.reason }, number);
  return state;
}
