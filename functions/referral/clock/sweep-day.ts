/**
 * Takes cases at the start of a day from people in conflict since then, because a deputy's days begin and end without a
 * publication (R2, R9).
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
 * Milliseconds into a day during which its sweep is repeated: a machine whose clock is behind may just have assigned a case
 * that is in no list yet. Far more than clocks and lists lag.
 */
const unsettled = 60_000;

/**
 * Checks once a day whether each open case with accused people, or in its second stage, may stay with its holder and
 * assignee, and takes away those that may not. Also records what the publications since yesterday narrowed (R2).
 *
 * Runs every minute: in the first minute of a day it sweeps, a minute later it repeats that and marks the day as swept.
 * Cases that do not fit into one run wait for the next. Concurrent or crashed runs do nothing twice, because each case and
 * the day have journals.
 *
 * @returns how many cases it took away.
 * @throws the first case's error after all others are done; the day stays open then.
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
