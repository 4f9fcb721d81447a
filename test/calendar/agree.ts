/** Compares the product's working calendar with the independent one of `oracle.ts`, deadline by deadline. */
import type { CalendarData, Place } from "../../shared/domain/time/calendar-data.ts";
import { type Clock, dueOf } from "../../shared/domain/time/clock.ts";
import { daysStood, timeLeft, timeOfShare } from "../../shared/domain/time/clock-left.ts";
import { openCalendar } from "../../shared/domain/time/working-calendar.ts";
import type { Case } from "./cases.ts";
import { isoOf, shiftsOf, type Walked, walk } from "./oracle.ts";

/**
 * The results that are compared for one deadline: three times in milliseconds; and, as of one moment, the number of paused
 * days (`stood`) and of the days or hours that are left.
 */
export interface Answer {
  readonly due: number;
  readonly half: number;
  readonly threeQuarters: number;
  readonly stood: number;
  readonly left: number;
}

export type Reckon = (clock: Clock, place: Place, look: (due: number) => Date) => Answer;

/** Makes a function that computes deadlines from calendar data. `asShipped` uses the product's code. */
export type Reckoner = (data: CalendarData) => Reckon;

export const asShipped: Reckoner = (data) => {
  const calendar = openCalendar(data);
  return (clock, place, look) => {
    const office = calendar.office(place);
    const due = dueOf(clock, office).getTime();
    const now = look(due);
    return {
      due,
      half: timeOfShare(clock, 50, office).getTime(),
      threeQuarters: timeOfShare(clock, 75, office).getTime(),
      stood: daysStood(clock, now, office),
      left: timeLeft(clock, now, office).amount,
    };
  };
};

/** The time in milliseconds at which `per` percent of the deadline's counted minutes have passed. */
export function share({ minutes, due }: Walked, per: number): number {
  const passed = (minutes.length * per) / 100;
  const whole = Math.floor(passed);
  if (minutes.length === 0) return due * 60_000;
  const before = (minutes[whole - 1] ?? 0) + 1;
  return (whole === passed ? before : (minutes[whole] ?? 0) + passed - whole) * 60_000;
}

const dayOf = (at: number): number => Math.floor((at / 60_000 + 210) / 1_440);

function left({ duration }: Clock, { minutes, due }: Walked, now: number): number {
  if (duration.in === "working-hours") return minutes.filter((at) => at * 60_000 >= now).length;
  if (duration.in === "months") return dayOf(due * 60_000 - 1) - dayOf(now);
  const tomorrow = (dayOf(now) + 1) * 1_440 - 210;
  let days = 0;
  let last = tomorrow - 1;
  for (const at of minutes) {
    if (at <= last) continue;
    days += 1;
    last = (dayOf(at * 60_000) + 1) * 1_440 - 211;
  }
  return days;
}

/** The moment, at a whole minute between start and deadline, at which remaining and paused time are compared. */
const lookAt =
  ({ clock, look }: Case) =>
  (due: number): Date => {
    const start = clock.start.getTime();
    return new Date(start + Math.floor(((due - start) / 60_000) * (look / 64)) * 60_000);
  };

function expected(one: Case, walked: Walked): Answer {
  const now = lookAt(one)(walked.due * 60_000).getTime();
  return {
    due: walked.due * 60_000,
    half: share(walked, 50),
    threeQuarters: share(walked, 75),
    stood: walked.stood.filter((day) => day <= dayOf(now)).length,
    left: left(one.clock, walked, now),
  };
}

/** @returns a sentence about the first case in which product and oracle differ; undefined when they agree in all cases. */
export function disagreement(
  data: CalendarData,
  all: readonly Case[],
  reckoner: Reckoner,
): string | undefined {
  const [shifts, reckon] = [shiftsOf(data), reckoner(data)];
  for (const one of all) {
    const wanted = expected(one, walk(one.clock, one.place, shifts));
    const got = reckon(one.clock, one.place, lookAt(one));
    const wrong = (Object.keys(wanted) as (keyof Answer)[]).find((what) => wanted[what] !== got[what]);
    if (wrong)
      return `${wrong}: ${words(wrong, got)}, should be ${words(wrong, wanted)}; ${JSON.stringify(one)}`;
  }
  return undefined;
}

const words = (what: keyof Answer, answer: Answer): string =>
  what === "left" || what === "stood"
    ? String(answer[what])
    : `${isoOf(dayOf(answer[what]))} (${new Date(answer[what]).toISOString()})`;
