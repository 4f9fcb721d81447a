/**
 * The clocks of a case from start to end: commands start, pause, extend, warn and escalate them in rows of the case.
 */

import { describe, expect, it } from "vitest";
import { defaultClocks } from "../../../shared/directory/default-timing.ts";
import { partOf } from "../../../shared/domain/cases/case-id.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { isRunning } from "../case/clocks.ts";
import { actOnDue } from "../clock/act-on-due/act-on-due.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { approveAnswer } from "../commands/approve-answer.ts";
import { askApplicant } from "../commands/ask-applicant.ts";
import { draftAnswer } from "../commands/draft-answer/draft-answer.ts";
import { extendDeadline } from "../commands/extend-deadline.ts";
import { giveEvidence } from "../commands/give-evidence.ts";
import { judgeCommitment } from "../commands/judge-commitment.ts";
import { noteReply } from "../commands/note-reply.ts";
import { referCase } from "../commands/refer-case.ts";
import { returnCase } from "../commands/return-case/return-case.ts";
import { splitCase } from "../commands/split-case/split-case.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import {
  hearAdded,
  hearObjected,
  hearReplied,
  hearWithdrawn,
} from "../reactions/hear-applicant/hear-applicant.ts";

/** The price control unit is below the legal unit. Above legal are inspection and the outside authority. */
const units = organisation.units.map((unit) =>
  unit.key === "price-control" ? { ...unit, parent: "legal" } : unit,
);
const answer = { outcome: "granted", answers: ["پس داده شد."], reasoning: "گران‌فروشی تأیید شد." };
const reason = "گزارش آزمایشگاه هنوز نرسیده است.";

/** The end of a Tehran day, which is 20:30 UTC. */
const endOf = (day: string) => `${day}T20:30:00.000Z`;

/** A case registered on Saturday, 21 November 2026, 11:31 in Tehran. */
async function withCase(changes: object = {}, about: object = {}) {
  const world = casework({ units, holidays: [], ...changes });
  world.clock.at = new Date("2026-11-21T08:01:00.000Z");
  const code = await world.open(1, { registeredAt: "2026-11-21T08:01:00.000Z", ...about });
  const { deps, by, clock } = world;
  const state = async (of = code) => (await deps.cases.load(of)).state;
  return {
    ...world,
    code,
    state,
    at: (iso: string) => {
      clock.at = new Date(iso);
    },
    due: async (iso: string, of = code) => {
      clock.at = new Date(iso);
      await actOnDue(deps, of);
    },
    running: async (of = code) =>
      Object.fromEntries(
        (await state(of)).clocks
          .filter(isRunning)
          .map(({ clock: name, of: nth, due }) => [nth === undefined ? name : `${name} ${nth}`, due]),
      ),
    clockOf: async (name: string, of = code) => {
      const found = (await state(of)).clocks.find((each) => each.clock === name);
      if (!found) throw new Error(`no clock ${name}`);
      return found;
    },
    accept: async (username = "e.karimi", points = ["گرانی"]) =>
      acceptCase(deps, await by(username, code), { points }),
    ask: async () => askApplicant(deps, await by("e.karimi", code), { question: "کی خریدید؟" }),
    reply: async () => noteReply(deps, await by("e.karimi", code), { reply: "دیروز." }),
    draft: async (more = {}) => draftAnswer(deps, await by("e.karimi", code), { ...answer, ...more }),
    approve: async () => approveAnswer(deps, await by("h.moradi", code)),
    extend: async (days: number, username = "h.moradi") =>
      extendDeadline(deps, await by(username, code), { days, reason }),
    told: async () => (await deps.cases.store.all(code)).flatMap(({ events }) => events),
  };
}

const refusal = (outcome: { readonly accepted: boolean; readonly refusal?: { readonly code: string } }) =>
  outcome.accepted ? "yes" : outcome.refusal?.code;

describe("a paused clock that counts working hours (D1, R8)", () => {
  /** An answer is due after three working hours; with pauses, at the latest when the second working day after closes. */
  const hours = { clock: "answer", when: {}, in: "working-hours", takes: 3, capDays: 2 } as const;

  it("ends its pause at the latest possible due time when the applicant does not reply, and is escalated at that moment", async () => {
    const { accept, ask, due, clockOf } = await withCase({ clocks: [hours, ...defaultClocks] });
    await accept();
    await ask();
    const close = "2026-11-23T10:30:00.000Z";
    await due("2026-11-23T10:29:59.999Z");
    expect(await clockOf("answer")).toMatchObject({ until: close, escalated: [] });
    await due(close);
    const clock = await clockOf("answer");
    expect(clock).toMatchObject({ due: close, pauses: [{ to: close }] });
    expect(clock.warned.map(({ share }) => share)).toContain(100);
    expect(clock.escalated.map(({ at }) => at)).toEqual([close]);
  });
});

describe("the clocks that start and stop with the stages of a case (D1)", () => {
  it("are, at the opening, those of acceptance, answer and legal limit", async () => {
    const { running, told } = await withCase();
    expect(await running()).toEqual({
      "accept 1": endOf("2026-11-24"),
      answer: endOf("2026-12-05"),
      legal: endOf("2027-02-19"),
    });
    expect(await told()).toContainEqual({
      type: "referral.deadline-set.v1",
      data: expect.objectContaining({ clock: "answer", due: endOf("2026-12-05"), because: "started" }),
    });
  });

  it("are one day at triage, then three days for the receiving unit to accept (R4)", async () => {
    const { running, deps, by, code } = await withCase({}, { subject: "other" });
    expect(Object.keys(await running())).toEqual(["triage 1", "answer", "legal"]);
    await referCase(deps, await by("h.desk", code), { unit: "price-control", reason });
    expect(await running()).toMatchObject({ "accept 2": endOf("2026-11-24"), answer: endOf("2026-12-05") });
  });

  it("stay the same for the whole time that a case is at a unit, even when the directory names another triage unit and then the first again (R1)", async () => {
    const { deps, code, running, reorganise } = await withCase({}, { subject: "other" });
    const began = await running();
    for (const [n, unit] of ["legal", "service-desk"].entries()) {
      reorganise({
        routing: organisation.routing.map((rule) => (rule.key === "else" ? { ...rule, unit } : rule)),
      });
      const heard = {
        id: `intake/${code}/${n + 2}/0`,
        data: { request: code, words: `intake/${code}/added` },
      };
      await hearAdded(deps, heard);
      expect(await running()).toEqual(began);
    }
  });

  it("change at acceptance, draft, approval and answer", async () => {
    const { running, accept, draft, approve, at, deps, by, code } = await withCase();
    await accept();
    expect(Object.keys(await running())).toEqual(["answer", "legal"]);
    at("2026-11-22T08:00:00.000Z");
    await draft({ commitments: [{ what: "پس بدهند", due: "2026-12-01", owner: { unit: "price-control" } }] });
    expect(await running()).toMatchObject({ "approve 1": endOf("2026-11-24"), answer: endOf("2026-12-05") });
    await approve();
    expect(await running()).toEqual({ "commitment 1": endOf("2026-12-01") });
    await giveEvidence(deps, { ...(await by("e.karimi", code)) }, { number: 1, words: "رسید" });
    await judgeCommitment(deps, await by("h.moradi", code), { number: 1, kept: true, reason });
    expect(await running()).toEqual({});
  });

  it("are, at an objection, twenty days for the second stage, without a legal limit (R13)", async () => {
    const { running, accept, draft, approve, deps, code } = await withCase();
    await accept();
    await draft();
    await approve();
    await hearObjected(deps, {
      id: `intake/${code}/9/0`,
      data: { request: code, words: `intake/${code}/no` },
    });
    expect(Object.keys(await running()).sort()).toEqual(["accept 2", "second-stage"]);
  });

  it("all stop when the applicant withdraws the request", async () => {
    const { running, deps, code } = await withCase();
    await hearWithdrawn(deps, { id: `intake/${code}/9/0`, data: { request: code } });
    expect(await running()).toEqual({});
  });

  it("are separate in each part after a split, except the legal limit; the whole case's approval clock starts only after its parts are answered (R6)", async () => {
    const { running, accept, draft, deps, by, code } = await withCase();
    await accept("e.karimi", ["گرانی", "قرارداد"]);
    await splitCase(deps, await by("e.karimi", code), { parts: [{ unit: "legal", points: [1] }] });
    const part = partOf(code, 1);
    expect(Object.keys(await running(part))).toEqual(["accept 1", "answer"]);
    await draft();
    expect(Object.keys(await running())).not.toContain("approve 1");
    await acceptCase(deps, await by("e.legal", part), { points: [] });
    await draftAnswer(deps, await by("e.legal", part), answer);
    const { personVersion } = (await deps.cases.load(code)).state;
    await approveAnswer(deps, await by("h.legal", part));
    expect(Object.keys(await running())).toContain("approve 1");
    expect((await deps.cases.load(code)).state.personVersion, "no step is stale (R16)").toBe(personVersion);
  });
});

describe("reading a case, and information that the applicant adds,", () => {
  it("change no clock of the case (D6)", async () => {
    const { running, deps, code, at } = await withCase();
    const before = await running();
    at("2026-11-23T08:00:00.000Z");
    await readCase(deps, code, "e.karimi");
    await hearAdded(deps, {
      id: `intake/${code}/7/0`,
      data: { request: code, words: `intake/${code}/more` },
    });
    expect(await running()).toEqual(before);
  });
});

describe("a question to the applicant (R8, D4)", () => {
  it("pauses the answer's clock and not the legal limit; the reply moves the due date by the days of the pause", async () => {
    const { accept, ask, reply, at, running, clockOf, told } = await withCase();
    await accept();
    at("2026-11-23T08:00:00.000Z");
    await ask();
    expect(await clockOf("answer")).toMatchObject({ pauses: [{ why: "applicant-asked" }] });
    at("2026-11-25T08:00:00.000Z");
    await reply();
    // The clock was paused on Monday, Tuesday and Wednesday.
    expect(await running()).toEqual({ answer: endOf("2026-12-08"), legal: endOf("2027-02-19") });
    expect(await clockOf("answer")).toMatchObject({
      promised: endOf("2026-12-05"),
      moves: [{ was: endOf("2026-12-05"), due: endOf("2026-12-08"), because: "resumed" }],
    });
    expect(await told()).toContainEqual({
      type: "referral.deadline-set.v1",
      data: expect.objectContaining({ because: "resumed", promised: endOf("2026-12-05") }),
    });
  });

  it("pauses the clock for at most ten working days in all, after which the clock resumes", async () => {
    const { accept, ask, due, clockOf, reply, state } = await withCase();
    await accept();
    await ask();
    const { until } = await clockOf("answer");
    expect(until).toBe(endOf("2026-12-05"));
    await due("2026-12-05T20:29:00.000Z");
    expect((await clockOf("answer")).pauses[0]).not.toHaveProperty("to");
    await due("2026-12-05T20:31:00.000Z");
    expect(await clockOf("answer")).toMatchObject({ capReached: true, due: endOf("2026-12-19") });
    expect((await state()).stage, "the case still waits for the reply").toBe("asked");
    await reply();
    await ask();
    expect((await clockOf("answer")).pauses, "and pauses no more").toHaveLength(1);
  });

  it("is also answered by a reply that the applicant writes on their page", async () => {
    const { accept, ask, deps, code, at, clockOf } = await withCase();
    await accept();
    await ask();
    at("2026-11-22T08:00:00.000Z");
    const said = { request: code, case: code, words: `intake/${code}/r`, at: "2026-11-22T08:00:00.000Z" };
    await hearReplied(deps, { id: `intake/${code}/5/0`, data: said });
    expect((await clockOf("answer")).pauses).toEqual([
      { from: "2026-11-21T08:01:00.000Z", to: "2026-11-22T08:00:00.000Z", why: "applicant-asked" },
    ]);
  });
});

describe("a case on which no one takes a step (D7, D8)", () => {
  const days = Array.from({ length: 40 }, (_, n) => new Date(Date.UTC(2026, 10, 21 + n, 21)).toISOString());

  it("causes a warning once at each share of the time and an escalation once for each level; the case's clock records the receivers", async () => {
    const { due, clockOf, told } = await withCase();
    for (const day of days) {
      await due(day);
      await due(day);
    }
    const clock = await clockOf("answer");
    expect(clock.warned.map(({ share, to }) => [share, to])).toEqual([
      [50, ["h.moradi"]],
      [75, ["h.moradi", "h.legal"]],
      [100, ["h.moradi", "h.legal"]],
    ]);
    expect(clock.escalated.map(({ level, unit, to, at }) => [level, unit, to, at.slice(0, 10)])).toEqual([
      [1, "legal", ["h.legal"], "2026-12-05"],
      [2, "inspection", ["h.inspection"], "2026-12-07"],
    ]);
    const passed = (await told()).filter(({ type }) => type === "referral.deadline-passed.v1");
    expect(passed.map(({ data }) => data)).toMatchObject([
      { clock: "answer", level: 1, above: "legal", to: ["h.legal"] },
      { clock: "answer", level: 2, above: "inspection" },
    ]);
  });

  it("once the case is assigned, causes warnings to the assignee, and later also to the head", async () => {
    const { accept, due, clockOf } = await withCase();
    await accept();
    await due("2026-12-01T21:00:00.000Z");
    expect((await clockOf("answer")).warned.map(({ share, to }) => [share, to])).toEqual([
      [50, ["e.karimi"]],
      [75, ["e.karimi", "h.moradi"]],
    ]);
  });

  it("gets the missed warnings and escalations in one row after an outage", async () => {
    const { due, clockOf, deps, code } = await withCase();
    await due("2026-12-20T21:00:00.000Z");
    const clock = await clockOf("answer");
    expect([clock.warned.length, clock.escalated.length]).toEqual([3, 2]);
    const rows = await deps.cases.store.all(code);
    expect(rows.map(({ command }) => command)).toEqual(["open-case", "act-on-due"]);
  });

  it("causes no warning to people in conflict of interest, and is escalated past them (R2, D8)", async () => {
    const { due, clockOf } = await withCase({}, { complainedOf: { units: [], people: ["h.legal"] } });
    await due("2026-12-20T21:00:00.000Z");
    const clock = await clockOf("answer");
    const heard = [...clock.warned, ...clock.escalated].flatMap(({ to }) => to);
    expect(heard).not.toContain("h.legal");
    expect(clock.escalated.at(-1)?.unit).not.toBe("legal");
  });

  it("is escalated past a head who is the accused's deputy, though the unit below may hold the case (R2, D8)", async () => {
    const acting = { of: "c.ahmadi", deputy: "h.legal", from: "2026-11-01", to: "2027-02-01" };
    const about = { complainedOf: { units: [], people: ["c.ahmadi"] } };
    const { due, clockOf, state } = await withCase({ deputies: [acting] }, about);
    await due("2026-12-20T21:00:00.000Z");
    expect((await state()).hops.map(({ unit }) => unit)).toEqual(["price-control"]);
    const { warned, escalated } = await clockOf("answer");
    expect(warned.map(({ to }) => to)).toEqual([["h.moradi"], ["h.moradi"], ["h.moradi"]]);
    expect(escalated.map(({ unit, to }) => [unit, to])).toEqual([["inspection", ["h.inspection"]]]);
  });

  it("causes a warning to the deputy of an absent person (R9)", async () => {
    const away = { from: "2026-11-01", to: "2027-02-01" };
    const { due, clockOf } = await withCase({ deputies: [{ of: "h.legal", deputy: "e.legal", ...away }] });
    await due("2026-12-05T21:00:00.000Z");
    expect((await clockOf("answer")).escalated[0]).toMatchObject({ unit: "legal", to: ["e.legal"] });
  });

  it("is shown, after the escalation of a clock and while this clock runs, to the heads of the superior units, who may refer the case", async () => {
    const { due, deps, code, by, settle } = await withCase();
    expect(await readCase(deps, code, "h.inspection")).toBeUndefined();
    await due("2026-12-20T21:00:00.000Z");
    await settle();
    expect((await readCase(deps, code, "h.inspection"))?.mayI).toEqual(
      expect.arrayContaining(["refer-case", "assign-case", "see-looks"]),
    );
    expect(
      refusal(await referCase(deps, await by("h.inspection", code), { unit: "service-desk", reason })),
    ).toBe("yes");
  });
});

describe("a referral that was not returned in time (R4)", () => {
  it("counts as accepted and cannot be returned, even before the check of due clocks, which runs each minute", async () => {
    const { due, deps, by, code, at, clockOf } = await withCase();
    at("2026-11-24T20:30:00.000Z");
    const late = await returnCase(deps, await by("e.karimi", code), { reason });
    expect(refusal(late)).toBe("return-too-late");
    await due("2026-11-24T20:31:00.000Z");
    expect((await clockOf("accept")).stopped).toMatchObject({ how: "counted" });
    expect((await readCase(deps, code, "e.karimi"))?.mayI).not.toContain("return-case");
    expect((await clockOf("accept")).escalated).toEqual([]);
  });

  it("can be returned until its time to accept has run out", async () => {
    const { deps, by, code, at } = await withCase();
    at("2026-11-24T20:29:59.999Z");
    expect(refusal(await returnCase(deps, await by("e.karimi", code), { reason }))).toBe("yes");
  });
});

describe("concurrent checks for due clocks, and a step at the same moment", () => {
  it("act once on a due clock: the second check finds nothing to do (law 5)", async () => {
    const { deps, code, at, clockOf } = await withCase();
    at("2026-12-05T20:31:00.000Z");
    await Promise.all([actOnDue(deps, code), actOnDue(deps, code), actOnDue(deps, code)]);
    expect((await clockOf("answer")).warned.map(({ share }) => share)).toEqual([50, 75, 100]);
    expect((await deps.cases.store.all(code)).length).toBe(2);
  });

  it("escalate nothing when the answer was given first", async () => {
    const { accept, draft, deps, code, by, at, clockOf } = await withCase();
    await accept();
    await draft();
    at("2026-12-05T20:31:00.000Z");
    const known = await deps.cases.standing(code);
    const stale = { ...deps, cases: { ...deps.cases, standing: async () => known } };
    await approveAnswer(deps, await by("h.moradi", code));
    await actOnDue(stale, code);
    const clock = await clockOf("answer");
    expect([clock.warned, clock.escalated]).toEqual([[], []]);
  });
});

describe("an extension of the deadline (D5)", () => {
  it("is possible once, is announced with its reason, and keeps the first promised date", async () => {
    const { accept, extend, clockOf, told, code } = await withCase();
    await accept();
    expect(refusal(await extend(5))).toBe("yes");
    expect(await clockOf("answer")).toMatchObject({
      due: endOf("2026-12-12"),
      promised: endOf("2026-12-05"),
      extended: { days: 5, by: "h.moradi" },
      moves: [{ because: "extended" }],
    });
    expect(await told()).toContainEqual({
      type: "referral.deadline-extended.v1",
      data: expect.objectContaining({ case: code, due: endOf("2026-12-12"), by: "h.moradi" }),
    });
    expect(refusal(await extend(1))).toBe("extended-already");
  });

  it("is refused after the due date, beyond the limit, during a pause, and to anyone but the unit's head", async () => {
    const { accept, extend, at, ask, reply } = await withCase();
    await accept();
    expect(refusal(await extend(11))).toBe("extension-too-long");
    expect(refusal(await extend(5, "e.karimi"))).toBe("not-yours-to-do");
    await ask();
    expect(refusal(await extend(5))).toBe("wrong-stage");
    await reply();
    at("2026-12-30T08:00:00.000Z");
    expect(refusal(await extend(5))).toBe("deadline-passed");
  });

  it("moves the due date in addition to the days of a pause, whichever of the two comes first", async () => {
    const first = await withCase();
    await first.accept();
    await first.extend(5);
    await first.ask();
    first.at("2026-11-23T08:00:00.000Z");
    await first.reply();
    expect((await first.running())["answer"]).toBe(endOf("2026-12-14"));
  });
});

describe("the page of a case", () => {
  it("shows the clocks with the time left, and the longest possible extension", async () => {
    const { deps, code, accept } = await withCase();
    await accept();
    const view = await readCase(deps, code, "h.moradi");
    expect(view?.clocks?.[0]).toMatchObject({
      name: "answer",
      due: endOf("2026-12-05"),
      left: { state: "running", amount: 10, in: "working-days", stands: false },
      paused: { days: 0, most: 10, times: [] },
    });
    expect(view?.mayExtend).toBe(10);
    expect((await readCase(deps, code, "e.karimi"))?.mayExtend).toBeUndefined();
  });
});

describe("the clock for the date that a letter's sender set (C19)", () => {
  const letter = { channel: "letter", handedIn: "2026-11-21" };
  const asks = { ...letter, answerBy: "2026-11-30" };

  it("runs beside the answer's clock to the end of that day, and stops with the answer (C19, D1)", async () => {
    const world = await withCase({}, asks);
    expect(await world.running()).toMatchObject({ letter: endOf("2026-11-30"), answer: expect.any(String) });
    await world.accept();
    await world.draft();
    await world.approve();
    expect(await world.clockOf("letter")).toMatchObject({ stopped: { how: "done" } });
  });

  it("is neither paused nor extended, because the sender waits (C19, D4, D5)", async () => {
    const world = await withCase({}, asks);
    await world.accept();
    await world.ask();
    expect((await world.clockOf("letter")).pauses).toEqual([]);
    await world.reply();
    await world.extend(3);
    expect((await world.clockOf("letter")).extended).toBeUndefined();
  });

  it("runs for the organisation's duration when the sender sets no date, and not at all when the organisation sets none (C19)", async () => {
    const clocks = [...defaultClocks, { clock: "letter", when: {}, takes: 15, in: "working-days" } as const];
    expect(await (await withCase({ clocks }, letter)).running()).toMatchObject({
      letter: endOf("2026-12-12"),
    });
    expect(Object.keys(await (await withCase({}, letter)).running())).not.toContain("letter");
    expect(Object.keys(await (await withCase({ clocks })).running())).not.toContain("letter");
  });

  it("causes warnings and an escalation like other clocks, with a separate event (C19, D7, D8)", async () => {
    const world = await withCase({}, asks);
    await world.due("2026-11-30T20:31:00.000Z");
    const { warned, escalated } = await world.clockOf("letter");
    expect(warned.map(({ share }) => share)).toEqual([50, 75, 100]);
    expect(escalated).toMatchObject([{ level: 1, unit: "legal" }]);
    const news = (await world.told()).filter(({ type }) => type === "referral.letter-deadline-noted.v1");
    const whats = news.map(({ data }) => (data as { readonly what: string }).what);
    expect(whats).toEqual(["set", "warned", "warned", "warned", "passed"]);
  });
});
