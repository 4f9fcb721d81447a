/**
 * Checks the deadlines of cases: each warning and each escalation level is given once and never to an employee in
 * conflict of interest, and nothing that is due stays undone (law 5).
 */

import type { DirectoryFact } from "../../../functions/directory/directory/journal.ts";
import { concernedOf } from "../../../functions/referral/access/conflict.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import {
  type ClockState,
  clockIn,
  isActedOn,
  isPaused,
  isRunning,
} from "../../../functions/referral/case/clocks.ts";
import { nextDue } from "../../../functions/referral/rules/due.ts";
import { clocksToRun } from "../../../functions/referral/rules/running-clocks.ts";
import { triageUnit } from "../../../shared/directory/lookups.ts";
import { conflictsIn } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Cast } from "../actors/cast.ts";
import { publishedIn } from "../services/directory.ts";
import { snapshots } from "../services/organisation.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import { published } from "./directory.ts";
import { emergencyKind } from "./emergencies.ts";
import type { Invariant } from "./invariant.ts";
import { hourBy } from "./worked-hours.ts";

interface Kept {
  readonly id: string;
  readonly state: CaseState;
  readonly steps: readonly Step[];
}

/** Returns every case in its final state. */
const keptIn = (cast: Pick<Cast, "world">): readonly Kept[] =>
  [...Map.groupBy(stepsOf(cast), ({ row }) => row.id)].flatMap(([id, steps]) => {
    const last = steps.at(-1);
    return last ? [{ id, state: last.after, steps }] : [];
  });

/**
 * Returns the name of the deadline, with `triage` replaced by `accept`. A later directory may name another unit to sort
 * requests, but the deadline keeps the name with which it started.
 */
const stayOf = (name: string): string => name.replace("triage", "accept");

const nameOf = ({ clock, of = 0 }: Pick<ClockState, "clock" | "of">): string => `${clock} ${of}`;

/** The unit that sorts new requests; all directories of the simulation name the same unit. */
const sorting = { triageUnit: triageUnit(snapshots[0] as (typeof snapshots)[0]) };

export const clocksRun: Invariant = {
  law: "the running clocks are those of the case's stage, except of a referral that counts as accepted (D1, R4)",
  broken: (cast) =>
    keptIn(cast).flatMap(({ id, state }) => {
      const names = (clocks: readonly Pick<ClockState, "clock" | "of">[]) => clocks.map(nameOf).map(stayOf);
      const counted = names(state.clocks.filter(({ stopped }) => stopped?.how === "counted"));
      const wanted = names(clocksToRun(state, sorting));
      const due = wanted.filter((each) => !counted.includes(each)).sort();
      const running = names(state.clocks.filter(isRunning)).sort();
      return String(running) === String(due) ? [] : [`${id} runs ${running}; due: ${due}`];
    }),
};

const twice = (all: readonly unknown[]): boolean => new Set(all).size < all.length;

export const toldOnce: Invariant = {
  law: "each warning and each level of a clock is told once, levels in order, each to a higher superior (D7, D8)",
  broken: (cast) =>
    keptIn(cast).flatMap(({ id, state }) =>
      state.clocks
        .filter(
          ({ warned, escalated }) =>
            twice(warned.map(({ share }) => share)) ||
            twice(escalated.map(({ unit }) => unit)) ||
            escalated.some(({ level }, at) => level !== at + 1),
        )
        .map((clock) => `${id} ${nameOf(clock)}`),
    ),
};

/** Returns the employees who were warned, or to whom a delay was escalated, by a step. */
const heardIn = ({ facts }: Step): readonly string[] =>
  facts.flatMap((fact) => (fact.type === "warned" || fact.type === "escalated" ? fact.to : []));

export const nobodyInConflictHears: Invariant = {
  law: "nobody in conflict with a case is told of its deadline (R2, D8)",
  broken: ({ world }) =>
    stepsOf({ world })
      .filter((step) => {
        const day = tehranDay(new Date(step.row.at));
        const under = published(world, step.row.directory).map((snapshot) =>
          conflictsIn(snapshot, day, concernedOf(step.before)),
        );
        return heardIn(step).some(
          (who) => under.length > 0 && under.every((one) => one.person(who) !== undefined),
        );
      })
      .map(told),
};

export const nothingLeftUndone: Invariant = {
  law: "a case's due clock is decided by the next minute (D9)",
  broken: (cast) => {
    const now = new Date(cast.world.run.scheduler.now()).toISOString();
    return keptIn(cast)
      .filter(({ state }) => (nextDue(state) ?? now) < now)
      .map(({ id, state }) => `${id}: due since ${nextDue(state)}, now ${now}`);
  },
};

const [hour, day] = [3_600_000, 86_400_000];
const dayOf = (iso: string): number => Math.floor((Date.parse(iso) + 3.5 * hour) / day);
const lengths: Readonly<Record<string, number>> = {
  ...{ triage: 1, accept: 1, approve: 1, letter: 1 },
  "second-stage": 1,
};

/** The kind and channel of a request, on which deadlines depend. */
type Matter = Readonly<Record<"kind" | "channel", string>> & {
  /** The earlier system's last day, which an imported request keeps (P8). */
  readonly imported?: { readonly due?: string };
};

/**
 * Returns when the deadline passes, in ISO format.
 * @param holidays days since 1970-01-01
 */
const dueBy = (clock: ClockState, matter: Matter, holidays: readonly number[]): string =>
  "day" in clock.span ? fixedEnd(clock.span) : countedBy(clock, matter, holidays);

/** Returns the end of the given day; in an emergency, the given hour (S3). */
const fixedEnd = (span: { readonly day: string; readonly time?: string }): string =>
  new Date(
    Date.parse(`${span.day}T${span.time ?? "00:00"}Z`) + (span.time ? 0 : day) - 3.5 * hour,
  ).toISOString();

const countedBy = (clock: ClockState, matter: Matter, holidays: readonly number[]): string =>
  clock.clock === "answer" && matter.kind === emergencyKind
    ? hourBy(
        clock,
        ["foad-web", "phone-128"].includes(matter.channel) ? 2 : Number.POSITIVE_INFINITY,
        holidays,
      )
    : dayBy(clock, matter, holidays);

/** The working days until the earlier system's last day, as the case counted them at its import. */
const keptDays = ({ clock, span }: ClockState, { imported }: Matter): number | undefined =>
  clock === "answer" && imported?.due !== undefined && "duration" in span ? span.duration.takes : undefined;

/**
 * Returns the time at which the deadline's last working day ends. Leaves out the first working day that a pause touched; in
 * the simulation a pause may lengthen a deadline by one day. Every day but the holidays is a working day.
 */
function dayBy(clock: ClockState, matter: Matter, holidays: readonly number[]): string {
  const length = keptDays(clock, matter) ?? lengths[clock.clock] ?? (matter.kind === "suggestion" ? 2 : 1);
  const takes = length + (clock.extended?.days ?? 0);
  const first = dayOf(clock.from);
  const stood = new Set(
    // A deadline that ended during a pause keeps its date.
    clock.pauses.flatMap(({ from, to = from }) =>
      from < to && to !== clock.stopped?.at
        ? Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, at) => dayOf(from) + at)
        : [],
    ),
  );
  const days = Array.from({ length: 30 }, (_, at) => first + 1 + at).filter((one) => !holidays.includes(one));
  const without = days.find((one) => stood.has(one));
  const counted = days.filter((one) => one !== without);
  return new Date(((counted[takes - 1] ?? 0) + 1) * day - 3.5 * hour).toISOString();
}

/** Returns the holidays of the directory in force at the end of the run, or with `ever` of all directories of the run. */
function holidaysOf({ world: { directory } }: Cast, ever: boolean): readonly number[] {
  const published = directory.published().flatMap(({ facts }) => facts as readonly DirectoryFact[]);
  const lost = publishedIn(directory.table.lost).flatMap(({ facts }) => facts as readonly DirectoryFact[]);
  const counted = directory.moves ? (ever ? [...published, ...lost] : published.slice(-1)) : [];
  return counted.flatMap(({ snapshot }) => snapshot.holidays ?? []).map((one) => Date.parse(one.day) / day);
}

/**
 * Returns the kind and channel with which the deadline was last computed. A deadline that has ended or escalated keeps its
 * date when the kind changes (D4).
 */
const matterOf = (steps: readonly Step[], clock: ClockState): Matter =>
  steps.reduce((matter, { before, after }) => {
    const was = clockIn(before.clocks, clock);
    const follows = was === undefined || (isRunning(was) && !isActedOn(was));
    return follows ? aboutOf(after) : matter;
  }, unknown);

const unknown: Matter = { kind: "", channel: "" };
const aboutOf = ({ request }: CaseState): Matter => request ?? unknown;

export const dueAsCounted: Invariant = {
  law: "every running deadline follows the calendar in force, counted day by day; every past one a calendar that was (law 5, D3)",
  broken: (cast) => {
    const [now, ever] = [holidaysOf(cast, false), holidaysOf(cast, true)];
    return keptIn(cast).flatMap(({ id, state, steps }) =>
      state.clocks
        .filter((clock) => clock.clock !== "legal" && clock.clock !== "commitment" && !isPaused(clock))
        .flatMap((clock) => {
          const isOver = !isRunning(clock) || isActedOn(clock);
          const calendars = isOver ? [now, ever, []] : [now];
          const said = calendars.map((holidays) => dueBy(clock, matterOf(steps, clock), holidays));
          return said.includes(clock.due) ? [] : [`${id} ${nameOf(clock)}: ${clock.due}, not ${said}`];
        }),
    );
  },
};

export const lateByItsCalendar: Invariant = {
  law: "a clock that escalates is late by the calendar of the directory on its row (D3)",
  broken: ({ world }) =>
    stepsOf({ world }).flatMap((step) =>
      step.facts.flatMap((fact) => {
        const isFirst = fact.type === "escalated" && fact.level === 1;
        const clock = isFirst ? step.after.clocks.find((one) => nameOf(one) === nameOf(fact)) : undefined;
        if (!clock || clock.clock === "legal" || clock.clock === "commitment") return [];
        const said = published(world, step.row.directory).map(({ holidays = [] }) => {
          const days = holidays.map((one) => Date.parse(one.day) / day);
          return dueBy(clock, aboutOf(step.after), days);
        });
        return said.includes(clock.due) ? [] : [told(step)];
      }),
    ),
};

/**
 * Returns the deadline's first date: the date on the receipt; but if the calendar changed between registration and opening,
 * the directory's date at the opening of the case (N8).
 */
const firstDue = ({ clock, due, promised, moves }: ClockState, { request }: CaseState): string =>
  clock === "answer" && request?.promised === promised ? (moves[0]?.was ?? due) : promised;

export const promiseKept: Invariant = {
  law: "the date first promised never changes, and each later date has its reason (D3)",
  broken: (cast) =>
    keptIn(cast).flatMap(({ id, state }) =>
      state.clocks
        .filter((clock) => {
          const { due, moves } = clock;
          const ways = [firstDue(clock, state), ...moves.map((move) => move.due)];
          return moves.some(({ was }, at) => was !== ways[at]) || ways.at(-1) !== due;
        })
        .map((clock) => `${id} ${nameOf(clock)}: promised ${clock.promised}, due ${clock.due}`),
    ),
};
