import { describe, expect, it } from "vitest";
import { Outage } from "../../../shared/outage.ts";
import { casework } from "../../../test/support/casework.ts";
import { acceptCase } from "../commands/accept-case.ts";
import { daysId } from "../journals/journal-days.ts";
import { mostAtOnce } from "../reactions/take-away/take-away.ts";
import { sweepDay } from "./sweep-day.ts";

/**
 * The last second of a Tehran day, the first seconds of the next, and a time when the sweep of that next day is
 * complete.
 */
const evening = "2026-11-24T20:29:59.000Z";
const midnight = "2026-11-24T20:30:00.000Z";
const minuteLater = "2026-11-24T20:31:00.000Z";
const nextNoon = "2026-11-25T08:30:00.000Z";

const acting = (deputy: string) => ({
  deputies: [{ of: "e.legal", deputy, from: "2026-11-25", to: "2026-11-30" }],
});

async function world(cases = 1) {
  const all = casework();
  const codes: string[] = [];
  for (let n = 1; n <= cases; n += 1)
    codes.push(await all.open(n, { complainedOf: { units: ["legal"], people: [] } }));
  const at = async (moment: string) => {
    all.clock.at = new Date(moment);
    await all.settle();
    return sweepDay(all.deps);
  };
  // Completes the sweep of the present day, as happens on every day.
  await at(evening);
  return {
    ...all,
    codes,
    at,
    hop: async (code = codes[0] ?? "") => (await all.deps.cases.load(code)).state.hops.at(-1),
    days: () => all.rows.filter(({ id }) => id === daysId),
  };
}

describe("the check on the day from which a person is the accused's deputy, without a publication of the directory (R2, R9)", () => {
  it("takes cases in the day's first minute from a unit whose head is now the deputy", async () => {
    const { at, hop, reorganise, days } = await world();
    reorganise(acting("h.moradi"));
    expect(await at(evening)).toBe(0);
    expect(await hop()).toMatchObject({ kind: "opened" });
    expect(await at(midnight)).toBe(1);
    expect(await hop()).toMatchObject({ kind: "taken-away", unit: "inspection", why: "acting-for" });
    expect(days(), "the day has not settled").toHaveLength(1);
  });

  it("takes a case from an expert who is now the deputy, and leaves the case in the unit", async () => {
    const { at, hop, reorganise, deps, by, codes } = await world();
    await acceptCase(deps, await by("e.karimi", codes[0] ?? ""), { points: ["گرانی"] });
    reorganise(acting("e.karimi"));
    await at(midnight);
    expect(await hop()).toMatchObject({ kind: "taken-away", unit: "price-control", why: "acting-for" });
  });

  it("takes, a minute later, a case that entered the lists only after midnight", async () => {
    const { at, hop, reorganise, deps, clock } = await world();
    reorganise(acting("h.moradi"));
    clock.at = new Date(midnight);
    await sweepDay({ ...deps, views: { list: async () => ({ items: [] }) } });
    expect(await hop()).toMatchObject({ kind: "opened" });
    await at(minuteLater);
    expect(await hop()).toMatchObject({ kind: "taken-away" });
  });
});

describe("the daily check of contested cases (with accused people, or in the second stage)", () => {
  it("happens once a day, and reads no case again until the next day", async () => {
    const { at, deps, days, clock } = await world();
    await at(midnight);
    await at(minuteLater);
    expect(days().at(-1)).toMatchObject({
      actor: "clock",
      command: "sweep-day",
      directory: 1,
      facts: [{ type: "day-swept", day: "2026-11-25" }],
      events: [{ type: "referral.day-swept.v1" }],
    });
    const nowhere = { ...deps, directory: { current: () => Promise.reject(new Error("asked")) } };
    for (const moment of [minuteLater, nextNoon, "2026-11-25T20:29:59.000Z"]) {
      clock.at = new Date(moment);
      await sweepDay(nowhere);
    }
    expect(days()).toHaveLength(2);
    await at("2026-11-25T20:31:00.000Z");
    expect(days()).toHaveLength(3);
  });

  it("happens on the first run of the minute task after days on which the task did not run", async () => {
    const { at, hop, reorganise, days } = await world();
    reorganise(acting("h.moradi"));
    await at("2026-11-28T12:00:00.000Z");
    expect(await hop()).toMatchObject({ kind: "taken-away" });
    expect(days().at(-1)?.facts).toEqual([{ type: "day-swept", day: "2026-11-28" }]);
  });

  it("takes each case away only once when two runs are concurrent (R2)", async () => {
    const { deps, reorganise, settle, clock, rows, days } = await world(3);
    reorganise(acting("h.moradi"));
    clock.at = new Date(minuteLater);
    await settle();
    await Promise.all([sweepDay(deps), sweepDay(deps)]);
    expect(days()).toHaveLength(2);
    expect(rows.filter(({ command }) => command === "take-away")).toHaveLength(3);
  });

  it("is not repeated for an earlier day when the machine of a later run has a clock that is slow", async () => {
    const { at, days } = await world();
    await at(nextNoon);
    await at(evening);
    expect(days()).toHaveLength(2);
  });

  it("continues in the next minute when there are more cases than one run can check", async () => {
    const { deps, reorganise, settle, clock, days } = await world();
    reorganise(acting("h.moradi"));
    clock.at = new Date(minuteLater);
    await settle();
    const { items } = await deps.views.list("contested");
    const many = Array.from({ length: mostAtOnce + 1 }, () => items[0] as never);
    expect(await sweepDay({ ...deps, views: { list: async () => ({ items: many }) } })).toBe(mostAtOnce);
    expect(days()).toHaveLength(1);
    await sweepDay(deps);
    expect(days()).toHaveLength(2);
  });

  it("takes away the other cases when one case fails, and is then not marked as complete", async () => {
    const { deps, reorganise, settle, clock, days, codes, hop } = await world(3);
    reorganise(acting("h.moradi"));
    clock.at = new Date(minuteLater);
    await settle();
    const [bad = ""] = codes;
    const failing = (error: Error) => ({
      ...deps,
      cases: {
        ...deps.cases,
        standing: (id: string) => (id === bad ? Promise.reject(error) : deps.cases.standing(id)),
      },
    });
    await expect(sweepDay(failing(new Outage("throttled")))).rejects.toThrow("throttled");
    expect(await hop(codes[2]), "the case waits for the end of the outage").toMatchObject({ kind: "opened" });
    await expect(sweepDay(failing(new Error("unreadable")))).rejects.toThrow("unreadable");
    expect(await hop(codes[2])).toMatchObject({ kind: "taken-away" });
    expect(days()).toHaveLength(1);
  });
});
