/**
 * Computes when a deadline of one working hour passes in the simulation, where each day but the holidays has ten working
 * minutes from midnight on (S3, D1, D4).
 */

import type { ClockState } from "../../../functions/referral/case/clocks.ts";

const [hour, day] = [3_600_000, 86_400_000];
const worked = 10 * 60_000;

type Pauses = ClockState["pauses"];

interface Worked {
  /** The number of working days after the deadline's first day. */
  readonly after: number;
  readonly from: number;
  readonly to: number;
  /** The pauses to subtract from this day. */
  readonly pauses: Pauses;
}

const endOfPause = (to: string | undefined): number => Date.parse(to ?? "9999-12-31");

const touches = (pauses: Pauses, begins: number): boolean =>
  pauses.some(
    ({ from, to }) =>
      Date.parse(from) < endOfPause(to) && Date.parse(from) < begins + day && begins < endOfPause(to),
  );

/** Returns the working days after the clock's start. A pause shortens the first day and at most one later day. */
function workedDays({ from, pauses }: ClockState, holidays: readonly number[]): readonly Worked[] {
  const start = Date.parse(from);
  const first = Math.floor((start + 3.5 * hour) / day);
  const days = Array.from({ length: 20 }, (_, at) => first + at).filter((one) => !holidays.includes(one));
  const beginning = (one: number) => one * day - 3.5 * hour;
  const without = days.find((one) => one > first && touches(pauses, beginning(one)));
  return days.map((one, at) => ({
    after: days[0] === first ? at : at + 1,
    from: Math.max(start, beginning(one)),
    to: beginning(one) + worked,
    pauses: one === first || one === without ? pauses : [],
  }));
}

/** Returns how many milliseconds of this day's working time the deadline counts. */
function counts({ from, to, pauses: [first, ...others] }: Pick<Worked, "from" | "to" | "pauses">): number {
  if (!first || from >= to) return Math.max(0, to - from);
  const before = { from, to: Math.min(to, Date.parse(first.from)), pauses: others };
  const behind = { from: Math.max(from, endOfPause(first.to)), to, pauses: others };
  return counts(before) + counts(behind);
}

/** Returns the time on this day at which the deadline has counted this number of milliseconds. */
function endOf(one: Worked, takes: number): number {
  let [least, most] = [one.from, one.to];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (counts({ ...one, to: middle }) >= takes) most = middle;
    else least = middle + 1;
  }
  return least;
}

/**
 * Returns when the deadline has counted one working hour; at the latest, the close of the working day `capDays` days after
 * the first.
 * @param holidays days since 1970-01-01
 */
export function hourBy(clock: ClockState, capDays: number, holidays: readonly number[]): string {
  // A deadline that ended during a pause keeps its date.
  const pauses = clock.pauses.filter(({ to }) => to === undefined || to !== clock.stopped?.at);
  let left = hour;
  for (const one of workedDays({ ...clock, pauses }, holidays)) {
    if (counts(one) >= left) return new Date(endOf(one, left)).toISOString();
    left -= counts(one);
    if (one.after >= capDays) return new Date(one.to).toISOString();
  }
  return "never";
}
