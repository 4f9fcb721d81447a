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
 * Moves the clocks of one case to where the calendar in force has them, in a row of its own; changes nothing when they are
 * there. Told again it finds nothing to do. Whoever takes a step in the same moment is first: of what they changed the view
 * builder asks again.
 *
 * @param found the case as it was read, before the directory is: so it is never counted by an older one than it knew.
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
    // With the version: what comes about after it was counted once is another case of the same directory.
    key: `recount/${number}/${found.version}`,
    fingerprint: fingerprintOf({ case: found.id, directory: number }),
    at,
    directory: number,
    correlation: requestOf(found.id),
  };
  const decide = ({ state, version }: Loaded<CaseState>) =>
    version === found.version ? accept(...recountClocks(state, timesOf(snapshot, at), why)) : accept();
  const outcome = await deps.cases.decide(found.id, command, timed(snapshot, command, decide), found);
  if (!outcome.accepted) throw new Error(`counting dates again was refused: ${outcome.refusal.code}`);
  return outcome.loaded.version > found.version;
}

/** By the calendar alone, without asking anybody: so it costs next to nothing to ask it often. */
const isMoved = (state: CaseState, snapshot: Snapshot, at: Date): boolean =>
  recountClocks(state, timesOf(snapshot, at), nothing).length > 0;

/** What is known of the changes; with the newest one, when nobody has begun to count by it yet. */
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
 * Asks of a case that just changed whether its dates are those of the calendar in force (D3). A step can be decided under one
 * directory and appended after all others were counted by the next: this finds it.
 *
 * @param directory as it was read after the case changed
 */
export const recountAfter =
  (deps: RecountDeps) =>
  async (loaded: Loaded<CaseState>, { snapshot }: Pick<InForce, "snapshot">): Promise<void> => {
    if (!isMoved(loaded.state, snapshot, deps.now())) return;
    await recountCase(deps, await deps.cases.standing(loaded.id));
  };
