import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { Looker } from "../../../../shared/presence/presence.ts";
import type { Names } from "../../access/names.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isNoted, noteLookAtCase } from "../../reactions/note-look.ts";
import type { CaseView } from "./case-view.ts";

/** Notes the look, unless it is noted already; says who else looks (R15, R16). */
export async function looked(
  deps: ReferralDeps,
  { id, state }: Loaded<CaseState>,
  username: string,
  directory: number,
): Promise<readonly Looker[]> {
  const at = deps.now();
  const lookers = await deps.presence.lookers(id, at);
  if (!isNoted(state, lookers, username, at)) await noteLookAtCase(deps, id, username, directory);
  return lookers.filter((looker) => looker.username !== username);
}

export const lookersOf = (lookers: readonly Looker[], names: Names): Pick<CaseView, "looking"> => ({
  looking: lookers.map((looker) => ({ ...names.staff(looker.username), at: looker.at })),
});
