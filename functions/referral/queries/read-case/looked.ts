import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { Looker } from "../../../../shared/presence/presence.ts";
import type { Names } from "../../access/names.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isNoted, isSameHour, noteLookAtCase } from "../../reactions/note-look.ts";
import type { CaseView } from "./case-view.ts";

/** Milliseconds before the same person's next look is recorded, because an open screen reads again by itself. */
const standsFor = 2 * 60_000;

/** Records the look unless it is recorded already, and returns who is looking (R15, R16). */
export async function looked(
  deps: ReferralDeps,
  { id, state }: Loaded<CaseState>,
  username: string,
  directory: number,
): Promise<readonly Looker[]> {
  const at = deps.now();
  const lookers = await deps.presence.lookers(id, at);
  if (!isNoted(state, lookers, username, at)) await noteLookAtCase(deps, id, username, directory);
  return lookers;
}

/** Whether this person's look is recorded already, recently and within this hour. */
export const isAmong = (lookers: readonly Looker[], username: string, at: Date): boolean =>
  lookers.some(
    (look) =>
      look.username === username &&
      at.getTime() - Date.parse(look.at) < standsFor &&
      isSameHour(look.at, at.toISOString()),
  );

/** The others who are looking. */
export const lookersOf = (
  lookers: readonly Looker[],
  username: string,
  names: Names,
): Pick<CaseView, "looking"> => ({
  looking: lookers
    .filter((looker) => looker.username !== username)
    .map((looker) => ({ ...names.staff(looker.username), at: looker.at })),
});
