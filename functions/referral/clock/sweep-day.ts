/** Takes cases from whoever is in conflict since the day began: a deputy's days begin and end, and nobody publishes anything (R2, R9). */

import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { daysId, isSwept, sweptDay } from "../journals/journal-days.ts";
import { noteBelongedAll } from "../reactions/note-belonged.ts";
import { type NarrowingDeps, noteNarrowingsSince } from "../reactions/note-narrowing.ts";
import { takeAwayAll } from "../reactions/take-away/take-away.ts";

export type SweepDayDeps = NarrowingDeps &
  Pick<ReferralDeps, "cases" | "days" | "directory" | "past" | "views" | "now">;

/**
 * For so long into a day its sweep does not count, and is made again: a case may have been given to somebody at the end of the
 * day before, by a clock that is behind, and be in no list yet. In milliseconds; far more than clocks and lists are late.
 */
const unsettled = 60_000;

/**
 * Asks once a day of every open case with somebody complained of or a second stage whether whoever has it may have it today.
 * Called every minute. In the first minute of a day it takes away what is in question; once the day has settled it looks
 * again, and keeps that it did. Of more than fits into one go the next minute takes the rest. Two at once, or a death in
 * between, do nothing twice: each case is decided in its own journal, and so is the day. Narrowings by the publications of this
 * day and the day before are noted, too.
 *
 * @returns how many cases it took up.
 * @throws what came of the first case that could not be taken away, after all others; the day stays open then.
 */
export async function sweepDay(deps: SweepDayDeps): Promise<number> {
  const at = deps.now();
  const day = tehranDay(at);
  const known = await deps.days.standing(daysId);
  if (isSwept(known.state, day)) return 0;
  const directory = await deps.directory.current();
  const noted = await noteBelongedAll(deps, directory);
  const { taken, all } = await takeAwayAll(deps, directory, "day");
  const narrowed = await noteNarrowingsSince(deps, isoDay(dayNumber(day) - 1), directory);
  if (!noted || !all || !narrowed || tehranDay(new Date(at.getTime() - unsettled)) !== day) return taken;
  const command = {
    name: "sweep-day",
    actor: "clock",
    key: `sweep-day/${day}`,
    fingerprint: fingerprintOf({ day }),
    at,
    directory: directory.number,
    correlation: daysId,
  };
  const outcome = await deps.days.decide(daysId, command, ({ state }) => sweptDay(state, day), known);
  if (!outcome.accepted) throw new Error(`keeping that a day was swept was refused: ${outcome.refusal.code}`);
  return taken;
}
