/**
 * At the start of each day, takes cases from people who are in conflict of interest with them since that day. A
 * deputy's days begin and end without a publication of the directory (R2, R9).
 */

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
 * Milliseconds after midnight until which the day's check is repeated. A machine whose clock is behind may just have
 * assigned a case that no list has yet. Clocks and lists lag far less than this.
 */
const unsettled = 60_000;

/**
 * Checks once a day whether the holders of each contested case (with accused people, or in its second stage) may still
 * have it, and takes the case from those who may not. Also records whose conflict of interest ended by the directories
 * published yesterday and today (R2).
 *
 * Runs every minute. The first minute of a day checks all contested cases; a minute later the check is repeated and the
 * day is marked as done. Cases that do not fit into one run wait for the next. Concurrent or crashed runs do nothing
 * twice.
 *
 * @returns how many cases were taken away.
 * @throws the error of the first case that failed, after all others are done. The day is not marked as done then.
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
  if (!outcome.accepted) throw new Error(`marking a day as swept was refused: ${outcome.refusal.code}`);
  return taken;
}
