/**
 * Random calendars around Nowruz 1406 (March 2027) that use every feature of calendars, and random clocks: the start, the
 * length and the pauses of a deadline. Times are whole minutes.
 */
import fc from "fast-check";
import type {
  CalendarData,
  Closure,
  Holiday,
  OfficeHours,
  Place,
} from "../../shared/domain/time/calendar-data.ts";
import type { Clock, Duration } from "../../shared/domain/time/clock.ts";
import { type Weekday, weekdays } from "../../shared/domain/time/days.ts";

/** The first possible start, in days since 1970; starts lie within the next 150 days. */
const firstDay = Date.UTC(2026, 11, 1) / 86_400_000;
const startDays = 150;
const days = startDays + 60;

const iso = (day: number): string => new Date((firstDay + day) * 86_400_000).toISOString().slice(0, 10);
const two = (value: number): string => String(value).padStart(2, "0");
const time = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const name = { fa: "نام", en: "Name" };

export const places: readonly Place[] = [
  { unit: "north", province: "gilan" },
  { unit: "coast", province: "gilan" },
  { unit: "south", province: "fars" },
  { unit: "abroad" },
];
const provinces = ["gilan", "fars"];
const units = ["north", "coast", "south", "abroad"];

const shift = fc
  .tuple(fc.integer({ min: 5 * 12, max: 10 * 12 }), fc.integer({ min: 1, max: 9 * 12 }))
  .map(([opens, length]) => ({ opens: time(opens * 5), closes: time((opens + length) * 5) }));

const worked = fc.subarray([...weekdays], { minLength: 3 });

const weeks = fc.oneof(
  worked.map((chosen) => [{ days: chosen }]),
  fc.tuple(fc.nat(days), worked, worked).map(([day, first, then]) => [
    { to: iso(day), days: first },
    { from: iso(day + 1), days: then },
  ]),
);

const yearDay = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }))
  .map(([month, day]) => `${two(month)}-${two(day)}`);

const line = fc
  .record({
    season: fc.option(fc.tuple(yearDay, yearDay), { nil: undefined }),
    province: fc.option(fc.constantFrom(...provinces), { nil: undefined }),
    weekday: fc.option(fc.constantFrom<Weekday>(...weekdays), { nil: undefined }),
    shift,
  })
  .map(
    ({ season, province, weekday, shift: hours }): OfficeHours => ({
      when: {
        from: season?.[0],
        to: season?.[1],
        province: province === undefined ? undefined : [province],
        weekday: weekday === undefined ? undefined : [weekday],
      },
      ...hours,
    }),
  );

const officeHours = fc
  .tuple(fc.array(line, { maxLength: 3 }), shift)
  .map(([lines, last]): readonly OfficeHours[] => [...lines, { when: {}, ...last }]);

/**
 * A random holiday. Its day may be up to a year before the calendar's first day, so that a yearly holiday also returns in the
 * calendar.
 */
const holiday = fc
  .tuple(fc.integer({ min: -365, max: days }), fc.constantFrom("once", "yearly", "provisional"))
  .map(
    ([day, kind]): Holiday => ({
      day: iso(day),
      name,
      yearly: kind === "yearly",
      provisional: kind === "provisional",
    }),
  );

const closure = fc
  .record({
    kind: fc.constantFrom("closed", "reduced", "remote"),
    from: fc.nat(days),
    length: fc.nat(6),
    scope: fc.constantFrom("country", "province", "unit"),
    place: fc.nat(3),
    shift,
  })
  .map(
    ({ kind, from, length, scope, place, shift: hours }): Closure => ({
      kind,
      from: iso(from),
      to: iso(from + length),
      why: name,
      province: scope === "province" ? [provinces[place % 2] ?? ""] : undefined,
      unit: scope === "unit" ? [units[place] ?? ""] : undefined,
      ...(kind === "reduced" ? hours : {}),
    }),
  );

/**
 * Whether no date has two reduced days of the same scope. The product refuses such a pair, since neither day would take
 * precedence.
 */
const isClear = (closures: readonly Closure[]): boolean =>
  closures.every((one, at) =>
    closures.every(
      (other, place) =>
        at === place ||
        one.kind !== "reduced" ||
        other.kind !== "reduced" ||
        String([one.province, one.unit]) !== String([other.province, other.unit]) ||
        one.to < other.from ||
        other.to < one.from,
    ),
  );

export const calendars: fc.Arbitrary<CalendarData> = fc.record({
  weeks,
  officeHours,
  holidays: fc.array(holiday, { maxLength: 20 }),
  closures: fc.array(closure, { maxLength: 16 }).map((all) => (isClear(all) ? all : all.slice(0, 1))),
});

export interface Case {
  readonly clock: Clock;
  readonly place: Place;
  /** The moment at which the results are compared, in 64ths of the time from start to deadline. */
  readonly look: number;
}

const moment = (start: number, minutes: number): Date => new Date((start + minutes) * 60_000);

const durationOf = (unit: number, takes: number, capDays: number): Duration => {
  if (unit < 9) return { in: "working-days", takes: 1 + (takes % 5) };
  if (unit < 19) return { in: "working-hours", takes: 1 + takes, ...(capDays > 0 && { capDays }) };
  return { in: "months", takes: 1 + (takes % 3) };
};

/** The random numbers of a case. They are made into dates only later, which is faster for a hundred thousand cases. */
const numbers = fc.tuple(
  fc.nat(startDays * 1_440),
  fc.nat(19),
  fc.nat(11),
  fc.nat(3),
  fc.array(fc.tuple(fc.integer({ min: -600, max: 9_000 }), fc.nat(4_000), fc.nat(7)), { maxLength: 2 }),
  fc.nat(4),
  fc.nat(5),
  fc.nat(3),
  fc.nat(63),
);

export const cases: fc.Arbitrary<Case> = numbers.map(
  ([at, unit, takes, capDays, pauses, pauseCap, more, place, look]) => {
    const start = firstDay * 1_440 + at;
    return {
      clock: {
        start: moment(start, 0),
        duration: durationOf(unit, takes, capDays),
        pauses: pauses.map(([from, length, open]) => ({
          from: moment(start, from),
          to: open === 0 ? undefined : moment(start, from + length),
        })),
        pauseCap,
        extension: more > 3 ? more - 3 : undefined,
        inPerson: more === 0,
      },
      place: places[place] ?? { unit: "abroad" },
      look,
    };
  },
);
