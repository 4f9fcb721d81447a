/** After a correction of the kind, clocks keep their used and paused time and get the due date of the new kind (D4). */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDataOf } from "../../../../shared/directory/timing.ts";
import type { Duration } from "../../../../shared/domain/time/clock.ts";
import { shiftsOf, walk } from "../../../../test/calendar/oracle.ts";
import { casework } from "../../../../test/support/casework.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { isPaused } from "../../case/clocks.ts";
import { actOnDue } from "../../clock/act-on-due/act-on-due.ts";
import { readCase } from "../../queries/read-case/read-case.ts";
import { acceptCase } from "../accept-case.ts";
import { askApplicant } from "../ask-applicant.ts";
import { extendDeadline } from "../extend-deadline.ts";
import { noteReply } from "../note-reply.ts";
import { correctCase } from "./correct-case.ts";

const reason = "از متن پیداست که پیشنهاد است.";
/** The end of a Tehran day, which is 20:30 UTC. */
const endOf = (day: string) => `${day}T20:30:00.000Z`;
const [complaint, suggestion] = organisation.kinds;
if (!complaint || !suggestion) throw new Error("the test organisation has kinds");
const kinds = [complaint, suggestion, { ...suggestion, key: "emergency" }];

const always = (clock: "triage" | "accept" | "approve" | "second-stage") =>
  ({ clock, when: {}, takes: 20, in: "working-days" }) as const;
const answerTakes: Readonly<Record<string, Duration>> = {
  complaint: { in: "working-days", takes: 10 },
  suggestion: { in: "working-days", takes: 30 },
  emergency: { in: "working-hours", takes: 9, capDays: 4 },
};
const clocks = [
  ...(["triage", "accept", "approve", "second-stage"] as const).map(always),
  ...Object.entries(answerTakes).map(([kind, takes]) => ({
    ...{ clock: "answer", when: { kind: [kind] } },
    ...takes,
  })),
  { clock: "answer", when: {}, takes: 5, in: "working-days" },
  { clock: "legal", when: {}, takes: 3, in: "months" },
] as NonNullable<typeof organisation.clocks>;

/** A complaint registered on Saturday, 21 November 2026, 11:31 in Tehran, and accepted by an expert. */
async function withCase() {
  const world = casework({ holidays: [], kinds, clocks });
  world.clock.at = new Date("2026-11-21T08:01:00.000Z");
  const code = await world.open(1, { registeredAt: "2026-11-21T08:01:00.000Z" });
  const { deps, by, clock } = world;
  await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
  return {
    ...world,
    code,
    at: (iso: string) => {
      clock.at = new Date(iso);
    },
    correct: async (kind: string, subject = "price") =>
      (await correctCase(deps, await by("h.moradi", code), { kind, subject, reason })).accepted,
    ask: async () => askApplicant(deps, await by("e.karimi", code), { question: "کی خریدید؟" }),
    reply: async () => noteReply(deps, await by("e.karimi", code), { reply: "دیروز." }),
    sweep: () => actOnDue(deps, code),
    answer: async () => {
      const found = (await deps.cases.load(code)).state.clocks.find((each) => each.clock === "answer");
      if (!found) throw new Error("no answer's clock");
      return found;
    },
    told: async () => (await deps.cases.store.all(code)).flatMap(({ events }) => events),
  };
}

describe("the answer's clock after the kind was corrected (D4)", () => {
  it("keeps its start and pauses and gets the new kind's due date; the old due date returns with the old kind", async () => {
    const { correct, ask, reply, answer, at, code, told, deps } = await withCase();
    at("2026-11-22T08:00:00.000Z");
    await ask();
    at("2026-11-24T08:00:00.000Z");
    await reply();
    const before = await answer();
    expect([before.due, before.promised]).toEqual([endOf("2026-12-08"), endOf("2026-12-05")]);
    at("2026-11-28T08:00:00.000Z");
    expect(await correct("suggestion")).toBe(true);
    const longer = await answer();
    expect(longer).toMatchObject({
      from: before.from,
      pauses: before.pauses,
      promised: before.promised,
      due: endOf("2027-01-05"),
      moves: [{}, { was: endOf("2026-12-08"), due: endOf("2027-01-05"), because: "corrected" }],
    });
    expect(longer.warns.map(({ at: when }) => when > before.due)).toEqual([true, true, true]);
    expect(await told()).toContainEqual({
      type: "referral.deadline-corrected.v1",
      data: {
        ...{ case: code, clock: "answer", due: endOf("2027-01-05"), was: endOf("2026-12-08") },
        ...{ promised: endOf("2026-12-05"), at: "2026-11-28T08:00:00.000Z" },
      },
    });
    at("2026-11-29T08:00:00.000Z");
    await correct("complaint");
    const back = await answer();
    expect([back.due, back.warns, back.pauses]).toEqual([before.due, before.warns, before.pauses]);
    const shown = (await readCase(deps, code, "h.moradi"))?.clocks?.find(({ name }) => name === "answer");
    expect(shown?.moves.at(-1)).toMatchObject({ because: "corrected", due: before.due, reason });
    expect(shown?.paused?.days).toBe(3);
  });

  it("keeps its extension, even when the case meanwhile had a kind whose clock counts hours and allows no extension", async () => {
    const { correct, answer, deps, by, code } = await withCase();
    await extendDeadline(deps, await by("h.moradi", code), { days: 5, reason });
    const { due } = await answer();
    expect(due).toBe(endOf("2026-12-12"));
    await correct("emergency");
    expect((await answer()).due).toBe("2026-11-23T05:01:00.000Z");
    await correct("complaint");
    expect((await answer()).due).toBe(due);
  });

  it("stays paused while the applicant has a question to answer, and no due date is announced", async () => {
    const { correct, ask, reply, answer, at, told } = await withCase();
    at("2026-11-22T08:00:00.000Z");
    await ask();
    const { until } = await answer();
    at("2026-11-24T08:00:00.000Z");
    await correct("suggestion");
    expect(await answer()).toMatchObject({ until, pauses: [{ from: "2026-11-22T08:00:00.000Z" }] });
    expect((await told()).at(-1)?.data).not.toHaveProperty("was");
    await reply();
    expect((await answer()).due).toBe(endOf("2027-01-05"));
  });

  it("keeps its due date when the new kind has the same duration, or when only the subject is corrected", async () => {
    const { correct, answer, reorganise, told } = await withCase();
    const before = await answer();
    // The durations were stored when the clock started. Later durations of the directory do not move the clock.
    reorganise({ clocks: clocks.map((row) => (row.clock === "answer" ? { ...row, takes: 50 } : row)) });
    await correct("complaint", "other");
    reorganise({ kinds: [...kinds, { ...suggestion, key: "wish" }, { ...suggestion, key: "hope" }] });
    await correct("suggestion");
    expect(await answer()).toEqual(before);
    expect((await told()).map(({ type }) => type)).not.toContain("referral.deadline-corrected.v1");
  });

  it("is the only clock that changes: the unit's own clocks and the legal limit stay", async () => {
    const { correct, deps, code } = await withCase();
    const others = async () =>
      (await deps.cases.load(code)).state.clocks.filter(({ clock }) => clock !== "answer");
    const before = await others();
    await correct("suggestion");
    expect(await others()).toEqual(before);
  });
});

describe("a clock whose case was corrected", () => {
  it("is escalated in the next minute when it is overdue under the new kind, and repeats no warning", async () => {
    const { correct, answer, at, sweep } = await withCase();
    at("2026-12-02T08:00:00.000Z");
    await sweep();
    expect((await answer()).warned.map(({ share }) => share)).toEqual([50, 75]);
    await correct("suggestion");
    await sweep();
    at("2026-12-08T08:00:00.000Z");
    await sweep();
    expect((await answer()).warned.map(({ share }) => share)).toEqual([50, 75]);
    await correct("complaint");
    await sweep();
    const { warned, escalated, due } = await answer();
    expect(due).toBe(endOf("2026-12-05"));
    expect([warned.map(({ share }) => share), escalated.length]).toEqual([[50, 75, 100], 1]);
  });

  it("keeps its due date when it was escalated before the case was corrected", async () => {
    const { correct, answer, at, sweep } = await withCase();
    at("2026-12-06T08:00:00.000Z");
    await sweep();
    const before = await answer();
    expect(before.escalated).toHaveLength(1);
    await correct("suggestion");
    expect(await answer()).toEqual(before);
  });

  it("is paused no more when it is overdue under the corrected kind, and is paused again when a later correction makes it no longer overdue (R8)", async () => {
    const { correct, answer, ask, at, sweep } = await withCase();
    at("2026-11-30T08:00:00.000Z");
    await correct("emergency");
    await ask();
    expect(isPaused(await answer())).toBe(false);
    await correct("complaint");
    expect(isPaused(await answer())).toBe(true);
    await correct("emergency");
    await sweep();
    expect(isPaused(await answer())).toBe(false);
    expect((await answer()).escalated).toHaveLength(1);
  });
});

type Move = { readonly what: string; readonly minutes: number };
const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    what: fc.constantFrom("complaint", "suggestion", "emergency", "ask", "reply", "ask", "reply"),
    minutes: fc.integer({ min: 0, max: 1_300 }),
  }),
  { minLength: 3, maxLength: 12 },
);

it("the answer's due date always equals an independent count from start, pauses and the new kind's duration (law 5)", async () => {
  const shifts = shiftsOf(calendarDataOf({ ...organisation, holidays: [] }));
  const place = { unit: "price-control", province: organisation.organisation.province };
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(moves, async (life) => {
      const { ask, reply, correct, answer, clock, deps, code } = await withCase();
      for (const { what, minutes } of life) {
        clock.at = new Date(clock.at.getTime() + minutes * 60_000);
        await (what === "ask" ? ask() : what === "reply" ? reply() : correct(what));
        const { from, pauses, due, ...standing } = await answer();
        if (isPaused({ pauses })) continue;
        compared += 1;
        const stood = pauses.map((one) => ({ from: new Date(one.from), to: new Date(one.to ?? clock.at) }));
        const kind = (await deps.cases.load(code)).state.request?.kind ?? "";
        const duration = answerTakes[kind] ?? { in: "working-days", takes: 0 };
        const counted = { start: new Date(from), duration, pauses: stood, pauseCap: 10 };
        expect([kind, due]).toEqual([
          kind,
          new Date(walk(counted, place, shifts).due * 60_000).toISOString(),
        ]);
        expect(standing.promised).toBe(endOf("2026-12-05"));
      }
    }),
    { numRuns: 120 },
  );
  expect(compared, "enough was compared").toBeGreaterThan(200);
});
