import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { provinceOf } from "../../../../shared/directory/timing.ts";
import { requestOf } from "../../../../shared/domain/cases/case-id.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Loaded, Standing } from "../../../../shared/journal/journal.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { ClockState, Entry } from "../../case/clocks.ts";
import { timed } from "../../commands/frame/with-clocks.ts";
import { type RecountsState, recountsId } from "../../journals/journal-recounts.ts";
import type { InForce } from "../../reactions/take-away/take-away.ts";
import { timesOf } from "../../rules/clock-times.ts";
import { accept } from "../../rules/machine.ts";
import { recountClocks } from "../../rules/recounting.ts";
import { type Change, calendarIn, entriesBetween, isSameCalendar, whyMoved } from "../calendar-changes.ts";

export type RecountDeps = Pick<ReferralDeps, "cases" | "recounts" | "directory" | "now">;

const nothing = () => [];

/**
 * Moves the clocks of one case to the dates of the newest calendar, and stores the change in a separate row of the
 * case's journal. Writes nothing when the dates are right. When a concurrent step takes the row's version, the view
 * builder runs this check again for the changed case.
 *
 * @param found must be read before the directory, so that the directory is never older than the one that decided the case.
 * @returns whether a clock moved.
 */
export async function recountCase(deps: RecountDeps, found: Standing<CaseState>): Promise<boolean> {
  const { number, snapshot } = await deps.directory.current();
  const at = deps.now();
  if (!isMoved(found.state, snapshot, at)) return false;
  const { state: recounts } = await deps.recounts.standing(recountsId);
  const why = whyIn(recounts, snapshot, at);
  const command = {
    name: "recount",
    actor: "clock",
    // The version is in the key, because the case may change and be counted again under the same directory.
    key: `recount/${number}/${found.version}`,
    fingerprint: fingerprintOf({ case: found.id, directory: number }),
    at,
    directory: number,
    correlation: requestOf(found.id),
  };
  const decide = ({ state, version }: Loaded<CaseState>) =>
    version === found.version ? accept(...recountClocks(state, timesOf(snapshot, at), why)) : accept();
  const outcome = await deps.cases.decide(found.id, command, timed(snapshot, command, decide), found);
  if (!outcome.accepted) throw new Error(`recounting dates was refused: ${outcome.refusal.code}`);
  return outcome.loaded.version > found.version;
}

/**
 * Whether a due date of the case differs from the date that the calendar gives. The reasons of the difference are not
 * searched, so that frequent calls stay cheap.
 */
const isMoved = (state: CaseState, snapshot: Snapshot, at: Date): boolean =>
  recountClocks(state, timesOf(snapshot, at), nothing).length > 0;

/**
 * Finds the reasons for a clock's move: the recorded changes of the calendar, and the newest change when no recount has
 * recorded it yet.
 */
function whyIn({ calendar, changes }: RecountsState, snapshot: Snapshot, at: Date) {
  const now = calendarIn(snapshot);
  const unsaid: readonly Change[] =
    calendar === undefined || isSameCalendar(calendar, now)
      ? []
      : [{ at: at.toISOString(), entries: entriesBetween(calendar, now) }];
  return (clock: ClockState, due: string): readonly Entry[] =>
    whyMoved([...changes, ...unsaid], clock, due, provinceOf(snapshot, clock.place));
}

/**
 * Corrects the due dates of a case that just changed (D3). A step may be decided under one directory and stored after
 * the recount for the next directory has already checked the case. This function then moves the clocks of the case.
 *
 * @param directory must be read after the case changed.
 */
export const recountAfter =
  (deps: RecountDeps) =>
  async (loaded: Loaded<CaseState>, { snapshot }: Pick<InForce, "snapshot">): Promise<void> => {
    if (!isMoved(loaded.state, snapshot, deps.now())) return;
    await recountCase(deps, await deps.cases.standing(loaded.id));
  };
