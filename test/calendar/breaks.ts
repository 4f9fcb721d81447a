/** Calendars that lack one rule, to prove that the comparison with the oracle notices each missing rule. */
import type { CalendarData } from "../../shared/domain/time/calendar-data.ts";
import type { Clock } from "../../shared/domain/time/clock.ts";
import { type Answer, asShipped, type Reckoner } from "./agree.ts";

const withData =
  (change: (data: CalendarData) => Partial<CalendarData>): Reckoner =>
  (data) =>
    asShipped({ ...data, ...change(data) });

const withClock =
  (change: (clock: Clock) => Partial<Clock>): Reckoner =>
  (data) => {
    const reckon = asShipped(data);
    return (clock, place, look) => reckon({ ...clock, ...change(clock) }, place, look);
  };

const withAnswer =
  (change: (answer: Answer, clock: Clock) => Partial<Answer>): Reckoner =>
  (data) => {
    const reckon = asShipped(data);
    return (clock, place, look) => {
      const answer = reckon(clock, place, look);
      return { ...answer, ...change(answer, clock) };
    };
  };

const day = 86_400_000;
const of = (clock: Clock, unit: Clock["duration"]["in"], change: Partial<Clock>): Partial<Clock> =>
  clock.duration.in === unit ? change : {};

export const breaks: Readonly<Record<string, Reckoner>> = {
  "the day of the start is counted": withClock((clock) =>
    of(clock, "working-days", { start: new Date(clock.start.getTime() - day) }),
  ),
  "days are those of Greenwich": withClock(({ start }) => ({
    start: new Date(start.getTime() - 210 * 60_000),
  })),
  "pauses count": withClock(() => ({ pauses: [] })),
  "the day of the resumption is counted": withClock(({ pauses }) => ({
    pauses: pauses.map(({ from, to }) => ({ from, to: to && new Date(to.getTime() - day) })),
  })),
  "pauses have no cap": withClock(() => ({ pauseCap: 1_000 })),
  "an extension adds nothing": withClock(() => ({ extension: undefined })),
  "people meet from home": withClock(() => ({ inPerson: false })),
  "hours have no cap": withClock((clock) =>
    clock.duration.in === "working-hours" ? { duration: { ...clock.duration, capDays: undefined } } : {},
  ),
  "months have thirty days": withAnswer(({ due }, { start, duration }) =>
    duration.in === "months"
      ? { due: due + (duration.takes * 30 - Math.round((due - start.getTime()) / day)) * day }
      : {},
  ),
  "warnings go by the hands of the clock": withAnswer(({ due }, { start }) => ({
    half: (start.getTime() + due) / 2,
  })),
  "the last day is a day left": withAnswer(({ left }) => ({ left: left + 1 })),
  "a provisional holiday is worked": withData(({ holidays }) => ({
    holidays: holidays.filter(({ provisional }) => provisional !== true),
  })),
  "holidays come once": withData(({ holidays }) => ({
    holidays: holidays.map((one) => ({ ...one, yearly: false })),
  })),
  "closures concern everybody": withData(({ closures }) => ({
    closures: closures.map((one) => ({ ...one, province: undefined, unit: undefined })),
  })),
  "closures end a day early": withData(({ closures }) => ({
    closures: closures.filter(({ from, to }) => from < to).map((one) => ({ ...one, to: one.from })),
  })),
  "a reduced day is an ordinary one": withData(({ closures }) => ({
    closures: closures.filter(({ kind }) => kind !== "reduced"),
  })),
  "the first week holds for ever": withData(({ weeks }) => ({
    weeks: weeks.slice(0, 1).map(({ days }) => ({ days })),
  })),
  "all seasons are one": withData(({ officeHours }) => ({
    officeHours: officeHours.map((one) => ({
      ...one,
      when: { ...one.when, from: undefined, to: undefined },
    })),
  })),
  "the last line of hours decides": withData(({ officeHours }) => ({ officeHours: officeHours.slice(-1) })),
};
