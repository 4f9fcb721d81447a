import type { Loaded } from "../../../../shared/journal/journal.ts";
import type { Looker } from "../../../../shared/presence/presence.ts";
import type { Names } from "../../access/names.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import { isNoted, isSameHour, noteLookAtCase } from "../../reactions/note-look.ts";
import type { CaseView } from "./case-view.ts";

/**
 * Milliseconds during which a further reading of the case by the same person is not recorded, because an open screen
 * reads the case repeatedly without the user.
 */
const standsFor = 2 * 60_000;

/**
 * Records in the access log that this person reads the case, at most once an hour. Returns the people who have the case
 * open (R15, R16).
 */
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

/** Whether a reading by this person was recorded in the last two minutes and in the present hour. */
export const isAmong = (lookers: readonly Looker[], username: string, at: Date): boolean =>
  lookers.some(
    (look) =>
      look.username === username &&
      at.getTime() - Date.parse(look.at) < standsFor &&
      isSameHour(look.at, at.toISOString()),
  );

/** The other people who have the case open. */
export const lookersOf = (
  lookers: readonly Looker[],
  username: string,
  names: Names,
): Pick<CaseView, "looking"> => ({
  looking: lookers
    .filter((looker) => looker.username !== username)
    .map((looker) => ({ ...names.staff(looker.username), at: looker.at })),
});
