/**
 * Plays random histories of cases. After each step, every running clock must be due when a slow oracle says; the oracle
 * counts days one by one and reads only the acts of people. Each warning and each level of escalation is given once,
 * and reading a case moves no clock (D4–D8).
 */

import fc from "fast-check";
import { expect, it } from "vitest";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { casework } from "../../../test/support/casework.ts";
import type { CaseState } from "../case/case-state.ts";
import { type ClockState, isPaused, isRunning } from "../case/clocks.ts";
import { holder } from "../case/core.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { correctCase } from "../commands/correct-case/correct-case.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { extendDeadline } from "../commands/extend-deadline.ts";
import type { Ask, StepOutcome } from "../commands/frame/case-step.ts";
import { noteReply } from "../commands/note-reply.ts";
import { referCase } from "../commands/refer-case.ts";
import { returnCase } from "../commands/return-case/return-case.ts";
import { sendBackAnswer } from "../commands/send-back-answer.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { hearAdded, hearObjected } from "../reactions/hear-applicant/hear-applicant.ts";
import { clocksToRun } from "../rules/running-clocks.ts";

const hour = 3_600_000;
const day = 24 * hour;
/** The number of a day in Tehran, which is three and a half hours ahead of UTC, without summer time. */
const tehranDayOf = (iso: string): number => Math.floor((Date.parse(iso) + 3.5 * hour) / day);
const endOf = (number: number): string => new Date((number + 1) * day - 3.5 * hour).toISOString();
/**
 * Whether people work on this day. Day 0, 1 January 1970, was a Thursday; Thursdays and Fridays are free, and there are
 * no holidays.
 */
const isWorked = (number: number): boolean => ![0, 1].includes(number % 7);

const days: Readonly<Record<string, number>> = {
  triage: 1,
  accept: 3,
  answer: 10,
  approve: 2,
  "second-stage": 20,
};

/** The days of each question and its reply, read from the acts of people. A question without a reply ends now. */
function asked(rows: readonly StoredRow[], now: string): readonly (readonly [from: number, to: number])[] {
  const found: { readonly from: string; to?: string }[] = [];
  for (const { facts, at } of rows)
    for (const { type } of facts) {
      if (type === "asked") found.push({ from: at });
      const open = found.at(-1);
      if (open && open.to === undefined && type === "replied") open.to = at;
    }
  return found
    .filter(({ from, to = now }) => from < to)
    .map(({ from, to = now }) => [tehranDayOf(from), tehranDayOf(to)]);
}

type Written = { readonly type: string; readonly clock?: string; readonly kind?: string };
const written = (rows: readonly StoredRow[]) =>
  rows.flatMap(({ facts, at }) => facts.map((fact) => ({ at, fact: fact as Written })));

/** The working days for an answer of the case's kind. After an escalation, those of the kind that the case had then. */
function daysToAnswer(rows: readonly StoredRow[]): number {
  let [kind, over] = ["complaint", false];
  for (const { fact } of written(rows)) {
    if (fact.clock === "answer" && fact.type.startsWith("escalat")) over = true;
    if (fact.type === "corrected" && !over) kind = fact.kind ?? "";
  }
  return kind === "suggestion" ? 30 : 10;
}

/**
 * The pauses of a clock. After a correction they are read from the clock itself, because an overdue clock resumes or
 * pauses by the corrected date.
 */
function stoodIn(clock: ClockState, rows: readonly StoredRow[], now: string): ReturnType<typeof asked> {
  const corrected = written(rows).some(({ fact }) => fact.type === "corrected");
  if (!corrected) return asked(rows, now);
  return clock.pauses
    .filter(({ from, to = now }) => from < to)
    .map(({ from, to = now }) => [tehranDayOf(from), tehranDayOf(to)]);
}

function dueBy(clock: ClockState, rows: readonly StoredRow[], now: string): string {
  const first = tehranDayOf(clock.from);
  const pausable = clock.clock === "answer" || clock.clock === "second-stage";
  const stood = pausable ? stoodIn(clock, rows, now) : [];
  const takes = clock.clock === "answer" ? daysToAnswer(rows) : (days[clock.clock] ?? 0);
  let left = takes + (clock.extended?.days ?? 0);
  let cap = 10;
  for (let number = first + 1; ; number += 1) {
    if (!isWorked(number)) continue;
    if (cap > 0 && stood.some(([from, to]) => from <= number && number <= to)) cap -= 1;
    else left -= 1;
    if (left === 0) return endOf(number);
  }
}

type World = ReturnType<typeof casework>;
type Step = (world: World, code: string, state: CaseState) => Promise<StepOutcome | undefined>;

const reason = "درباره چیز دیگری است.";
const answer = { outcome: "granted", answers: ["پس داده شد."], reasoning: "گران‌فروشی تأیید شد." };
const experts: Readonly<Record<string, string>> = {
  "price-control": "e.karimi",
  legal: "e.legal",
  inspection: "i.inspection",
};
const heads: Readonly<Record<string, string>> = {
  "price-control": "h.moradi",
  legal: "h.legal",
  inspection: "h.inspection",
  "service-desk": "h.desk",
};

const by =
  (people: Readonly<Record<string, string>>, take: (world: World, ask: Ask) => Promise<StepOutcome>): Step =>
  async (world, code, state) =>
    take(world, await world.by(people[holder(state)] ?? "h.desk", code));

let news = 0;
const told = (code: string, data: object = {}) => {
  news += 1;
  return {
    id: `intake/${code}/${100 + news}/0`,
    data: { request: code, words: `intake/${code}/w`, ...data },
  };
};

const steps: Readonly<Record<string, Step>> = {
  refer: (world, code, state) =>
    by(heads, ({ deps }, ask) =>
      referCase(deps, ask, { unit: holder(state) === "legal" ? "service-desk" : "legal", reason }),
    )(world, code, state),
  return: by(heads, ({ deps }, ask) => returnCase(deps, ask, { reason })),
  accept: by(experts, ({ deps }, ask) => acceptCase(deps, ask, { points: ["گرانی"] })),
  ask: by(experts, ({ deps }, ask) => askApplicant(deps, ask, { question: "کی خریدید؟" })),
  reply: by(experts, ({ deps }, ask) => noteReply(deps, ask, { reply: "دیروز." })),
  draft: by(experts, ({ deps }, ask) => draftAnswer(deps, ask, answer)),
  "send-back": by(heads, ({ deps }, ask) => sendBackAnswer(deps, ask, { reason })),
  approve: by(heads, ({ deps }, ask) => approveAnswer(deps, ask)),
  correct: (world, code, state) => {
    const kind = state.request?.kind === "complaint" ? "suggestion" : "complaint";
    return by(heads, ({ deps }, ask) => correctCase(deps, ask, { kind, subject: "price", reason }))(
      world,
      code,
      state,
    );
  },
  extend: by(heads, ({ deps }, ask) => extendDeadline(deps, ask, { days: 4, reason })),
  object: async ({ deps }, code) => {
    await hearObjected(deps, told(code));
    return undefined;
  },
};

/** Acts that move no clock (D6): staff read the case, or the applicant adds information. */
const quiet: Readonly<Record<string, (world: World, code: string, state: CaseState) => Promise<unknown>>> = {
  look: ({ deps }, code, state) => readCase(deps, code, heads[holder(state)] ?? "h.desk"),
  add: ({ deps }, code) => hearAdded(deps, told(code)),
};

/**
 * Checks that the running clocks are those of the table `clocksToRun`. A referral that counts as accepted has no clock
 * although the table has one.
 */
function checkTable(state: CaseState): void {
  const name = ({ clock, of = 0 }: { readonly clock: string; readonly of?: number }) => `${clock} ${of}`;
  const counted = state.clocks.filter(({ stopped }) => stopped?.how === "counted").map(name);
  const wanted = clocksToRun(state, { triageUnit: "service-desk" }).map(name);
  expect(state.clocks.filter(isRunning).map(name).sort()).toEqual(
    wanted.filter((each) => !counted.includes(each)).sort(),
  );
}

function check(state: CaseState, rows: readonly StoredRow[], now: string): void {
  checkTable(state);
  for (const clock of state.clocks.filter(isRunning)) {
    if (clock.clock === "legal" || isPaused(clock)) continue;
    expect([clock.clock, clock.of, clock.due]).toEqual([clock.clock, clock.of, dueBy(clock, rows, now)]);
  }
  for (const { warned, escalated } of state.clocks) {
    expect(new Set(warned.map(({ share }) => share)).size).toBe(warned.length);
    expect(escalated.map(({ level }) => level)).toEqual(escalated.map((_, at) => at + 1));
    expect(new Set(escalated.map(({ unit }) => unit)).size).toBe(escalated.length);
  }
}

/** The steps that are possible at each stage. One in four steps is chosen from all steps. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  waiting: ["refer", "return", "accept", "accept", "extend", "correct"],
  "in-hand": ["ask", "ask", "draft", "draft", "refer", "extend", "correct", "correct"],
  asked: ["reply", "reply", "correct"],
  "for-approval": ["approve", "send-back"],
  answered: ["object"],
};
const others = [...Object.keys(steps), ...Object.keys(quiet), "sweep", "sweep"];
const life = fc.array(
  fc.record({ which: fc.nat(), anything: fc.nat(3), hours: fc.integer({ min: 0, max: 60 }) }),
  { minLength: 5, maxLength: 24 },
);

function chosen({ stage }: CaseState, { which, anything }: { which: number; anything: number }): string {
  const among = (anything === 0 ? undefined : fitting[stage]) ?? others;
  return among[which % among.length] ?? "look";
}

it("in random histories of cases, every clock has the due date that a slow, independent count gives (law 5)", async () => {
  let [taken, given] = [0, 0];
  await fc.assert(
    fc.asyncProperty(life, async (moves) => {
      const world = casework({ holidays: [] });
      world.clock.at = new Date("2026-11-21T05:00:00.000Z");
      const code = await world.open(1, { registeredAt: world.clock.at.toISOString() });
      for (const { hours, ...move } of moves) {
        world.clock.at = new Date(world.clock.at.getTime() + hours * hour);
        const { state: before } = await world.deps.cases.load(code);
        const what = chosen(before, move);
        if (what === "sweep") await Promise.all([1, 2].map(() => actOnDue(world.deps, code)));
        else if (quiet[what]) {
          await quiet[what](world, code, before);
          expect((await world.deps.cases.load(code)).state.clocks).toEqual(before.clocks);
        } else {
          given += 1;
          const outcome = await steps[what]?.(world, code, before);
          if (outcome?.accepted) taken += 1;
        }
        const { state } = await world.deps.cases.load(code);
        check(state, await world.deps.cases.store.all(code), world.clock.at.toISOString());
      }
    }),
    { numRuns: 100 },
  );
  expect(taken / given, "enough steps were accepted").toBeGreaterThan(0.3);
});
