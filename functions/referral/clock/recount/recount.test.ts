/** A changed calendar moves the due date of each running clock that it touches, once, and no other due date (D3). */

import { describe, expect, it, vi } from "vitest";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { askApplicant } from "../../commands/ask-applicant.ts";
import { noteReply } from "../../commands/note-reply.ts";
import { recountsId } from "../../journals/journal-recounts.ts";
import { actOnDue } from "../act-on-due/act-on-due.ts";
import { askedAgain } from "./asked-again.ts";
import { recount } from "./recount.ts";

const both = (fa: string, en: string) => ({ fa, en });
const eid = { day: "2026-11-29", name: both("عید", "Eid"), provisional: true };
const endOf = (day: string) => `${day}T20:30:00.000Z`;
const minute = { log: { add: () => {}, line: () => {} }, hasTime: () => true };

/** Cases registered on Saturday, 21 November 2026, at the price control unit; due ten working days later. */
async function withCases(many = 1, changes: Partial<Snapshot> = {}) {
  const world = casework({ holidays: [], ...changes });
  world.clock.at = new Date("2026-11-21T08:01:00.000Z");
  const codes: string[] = [];
  for (let n = 1; n <= many; n += 1)
    codes.push(await world.open(n, { registeredAt: "2026-11-21T08:01:00.000Z" }));
  await world.settle();
  const [code = ""] = codes;
  const { deps, clock } = world;
  const clockOf = async (name: string, of = code) => {
    const found = (await deps.cases.load(of)).state.clocks.find((each) => each.clock === name);
    if (!found) throw new Error(`no clock ${name}`);
    return found;
  };
  return {
    ...world,
    ...{ code, codes, clockOf },
    at: (iso: string) => {
      clock.at = new Date(iso);
    },
    sweep: (over = deps) => recount(over, minute),
    rowsOf: async (id: string, command: string) =>
      (await deps.cases.store.all(id)).filter((row) => row.command === command),
    state: async () => (await deps.recounts.load(recountsId)).state,
  };
}

describe("a holiday that is published late (D3)", () => {
  it("moves the due dates that it affects, with the reason; the first promised date stays, and removing the holiday moves the due dates back", async () => {
    const { sweep, reorganise, at, clockOf, rowsOf, code } = await withCases();
    await sweep();
    expect((await clockOf("answer")).due).toBe(endOf("2026-12-05"));
    at("2026-11-22T08:00:00.000Z");
    reorganise({ holidays: [eid] });
    expect(await sweep()).toEqual({ looked: 1, moved: 1 });
    const { name } = eid;
    const what = [{ name, from: eid.day, to: eid.day }];
    const moved = { at: "2026-11-22T08:00:00.000Z", was: endOf("2026-12-05"), due: endOf("2026-12-06") };
    const first = { ...moved, because: "calendar", what: [{ did: "came", ...what[0] }] };
    expect(await clockOf("answer")).toMatchObject({
      ...{ due: endOf("2026-12-06"), promised: endOf("2026-12-05"), moves: [first] },
    });
    expect((await clockOf("accept")).moves, "it is over before the holiday").toEqual([]);
    expect((await clockOf("legal")).due, "the law counts every day").toBe(endOf("2027-02-19"));
    at("2026-11-23T08:00:00.000Z");
    reorganise({ holidays: [] });
    await sweep();
    const back = { was: endOf("2026-12-06"), due: endOf("2026-12-05"), what: [{ did: "went", ...what[0] }] };
    expect((await clockOf("answer")).moves).toMatchObject([first, back]);
    const [row] = await rowsOf(code, "recount");
    expect(row).toMatchObject({ actor: "clock", directory: 2 });
    const told = {
      clock: "answer",
      due: endOf("2026-12-06"),
      promised: endOf("2026-12-05"),
      because: "calendar",
    };
    expect(row?.events.map(({ data }) => data)).toMatchObject([told, { clock: "legal" }]);
  });

  it("starts one recount of all due dates per changed calendar, and none for an edit that changes no office hours", async () => {
    const { deps, sweep, reorganise } = await withCases(1, { holidays: [eid] });
    await sweep();
    const { provisional: _, ...confirmed } = eid;
    reorganise({ holidays: [{ ...confirmed, name: both("عید فطر", "Eid al-Fitr") }], absences: [] });
    const list = vi.fn(deps.views.list);
    await sweep({ ...deps, views: { list } });
    expect(list).not.toHaveBeenCalled();
  });

  it("moves no due date of a case when it closes only a unit that does not hold the case", async () => {
    const { sweep, reorganise } = await withCases(3);
    await sweep();
    const closed = { kind: "closed", from: eid.day, to: eid.day, why: both("برف", "Snow") } as const;
    reorganise({ closures: [{ ...closed, unit: ["legal"] }] });
    expect(await sweep()).toEqual({ looked: 3, moved: 0 });
  });

  it("moves the due dates of each case once, despite concurrent runs of the recount, retries, and crashes between batches", async () => {
    const { deps, sweep, reorganise, codes, rowsOf, state } = await withCases(12);
    await sweep();
    reorganise({ holidays: [eid] });
    let left = 0;
    const dying = {
      ...deps,
      cases: {
        ...deps.cases,
        decide: (async (...args) => {
          if (left-- === 0) throw new Error("died");
          return deps.cases.decide(...args);
        }) as typeof deps.cases.decide,
      },
    };
    for (let at = 0; at < 4; at += 1) {
      left = at;
      const log = {
        add: () => {},
        line: () => {
          throw new Error("died");
        },
      };
      await recount(dying, { ...minute, log }).catch(() => {});
    }
    await Promise.all([sweep(), sweep()]);
    await sweep();
    for (const code of codes) expect(await rowsOf(code, "recount")).toHaveLength(1);
    expect((await state()).places.every((place) => "done" in place)).toBe(true);
  });

  it("moves due dates in the remaining cases in the next minutes when one run cannot reach all, and in all cases again when the calendar changes once more", async () => {
    const { deps, reorganise, codes, rowsOf, sweep, state, clockOf } = await withCases(12);
    await sweep();
    const one = {
      list: ((list, options) => deps.views.list(list, { ...options, limit: 1 })) as typeof deps.views.list,
    };
    const busy = { ...minute, hasTime: () => false };
    reorganise({ holidays: [eid] });
    const first = await recount({ ...deps, views: one }, busy);
    expect(first.looked).toBeLessThan(12);
    expect(await state()).toMatchObject(first);
    reorganise({ holidays: [] });
    reorganise({ holidays: [eid, { ...eid, day: "2026-11-30" }] });
    for (let at = 0; at < 12; at += 1) await recount({ ...deps, views: one }, busy);
    expect((await state()).looked).toBe(12);
    for (const code of codes) expect((await clockOf("answer", code)).due).toBe(endOf("2026-12-07"));
    const rows = await Promise.all(codes.map((code) => rowsOf(code, "recount")));
    expect(
      rows
        .map(({ length }) => length)
        .sort()
        .at(-1),
      "once for each calendar",
    ).toBe(2);
  });
});

it("the stored state of the recount of due dates stays small however many recounts there were", async () => {
  const { deps, sweep, reorganise } = await withCases();
  for (let n = 0; n < 70; n += 1) {
    reorganise({ holidays: n % 2 === 0 ? [] : [eid] });
    await sweep();
  }
  const folded = (await deps.recounts.store.all(recountsId)).flatMap((row) => row.folded ?? []);
  expect(folded.map(({ keys }) => Object.keys(keys).length)).toEqual([32, 32, 32, 32]);
});

describe("an overdue clock", () => {
  it("keeps its due date after its escalation, and repeats no warning, when a holiday is added", async () => {
    const { deps, sweep, reorganise, at, clockOf, code, settle } = await withCases();
    await sweep();
    at("2026-12-03T08:00:00.000Z");
    await actOnDue(deps, code);
    const { warned } = await clockOf("answer");
    expect(warned.map(({ share }) => share)).toEqual([50, 75]);
    reorganise({ holidays: [{ ...eid, day: "2026-12-05" }] });
    await settle();
    await sweep();
    await actOnDue(deps, code);
    expect(await clockOf("answer")).toMatchObject({ due: endOf("2026-12-06"), warned });
    at("2026-12-07T08:00:00.000Z");
    await actOnDue(deps, code);
    const late = await clockOf("answer");
    expect(late.escalated).not.toEqual([]);
    await settle();
    reorganise({ holidays: [eid, { ...eid, day: "2026-12-05" }, { ...eid, day: "2026-12-06" }] });
    await sweep();
    expect(await clockOf("answer")).toEqual(late);
  });

  it("is escalated when the removal of a holiday made it overdue, and is not overdue when an added holiday makes it due later", async () => {
    const { deps, sweep, reorganise, at, clockOf, code } = await withCases(1, { holidays: [eid] });
    await sweep();
    at("2026-12-05T21:00:00.000Z");
    reorganise({ holidays: [] });
    await sweep();
    await actOnDue(deps, code);
    expect((await clockOf("answer")).escalated).toHaveLength(1);
    const other = await withCases();
    other.at("2026-12-05T21:00:00.000Z");
    other.reorganise({ holidays: [eid] });
    await actOnDue(other.deps, other.code);
    expect(await other.clockOf("answer")).toMatchObject({ escalated: [], due: endOf("2026-12-06") });
  });
});

describe("a case that changes during a recount", () => {
  it("gets its new due date when its views (the rows of lists) are built, if the recount missed the case", async () => {
    const { deps, reorganise, by, code, sweep, clockOf } = await withCases();
    await sweep();
    const before = await deps.directory.current();
    reorganise({ holidays: [eid] });
    await sweep();
    const late = { ...deps, directory: { current: async () => before } };
    await acceptCase(late, await by("e.karimi", code), { points: ["گرانی"] });
    await askApplicant(late, await by("e.karimi", code), { question: "کی خریدید؟" });
    await noteReply(late, await by("e.karimi", code), { reply: "دیروز." });
    await askedAgain(deps)(await deps.cases.load(code));
    const { due, pauses } = await clockOf("answer");
    expect([pauses.length, due]).toEqual([1, endOf("2026-12-06")]);
  });

  it("gets, while its answer clock is paused, a later end of this pause", async () => {
    const { deps, reorganise, by, code, sweep, clockOf } = await withCases();
    await sweep();
    await acceptCase(deps, await by("e.karimi", code), { points: ["گرانی"] });
    await askApplicant(deps, await by("e.karimi", code), { question: "کی خریدید؟" });
    const { until = "" } = await clockOf("answer");
    reorganise({ holidays: [eid] });
    await sweep();
    const moved = await clockOf("answer");
    expect(moved.until?.localeCompare(until)).toBe(1);
  });
});
