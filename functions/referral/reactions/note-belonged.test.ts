import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { trackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import type { CaseFact } from "../case/case-facts.ts";
import { sweepDay } from "../clock/sweep-day.ts";
import { assignCase } from "../commands/assign-case.ts";
import { keepBelonged } from "../rules/parties.ts";
import { noteBelonged } from "./note-belonged.ts";

const moved = (username: string, unit: string): Partial<Snapshot> => ({
  staff: organisation.staff.map((one) => (one.username === username ? { ...one, unit } : one)),
});

/**
 * A case of the price control unit that accuses the legal unit, as an earlier release stored it: without the people of
 * legal.
 */
async function ofEarlierRelease() {
  const world = casework();
  const model = await world.open(1, { complainedOf: { units: ["legal"], people: [] } });
  const [row] = world.rows.filter(({ id }) => id === model);
  const [opened, ...clocks] = (row?.facts ?? []) as readonly CaseFact[];
  if (opened?.type !== "opened") throw new Error("no case was opened");
  const code = trackingCode("40000000009");
  const at = world.now();
  const command = { name: "open-case", actor: "event:e", key: "e", fingerprint: "", at, directory: 1 };
  const parties = { units: ["legal"], people: [] };
  await world.deps.cases.decide(code, { ...command, correlation: code }, () => ({
    facts: [{ ...opened, parties }, ...clocks],
  }));
  const belonged = async () => (await world.deps.cases.load(code)).state.parties.belonged;
  expect(await belonged()).toBeUndefined();
  const past = { asOf: async () => organisation };
  const deps = { ...world.deps, past: () => past };
  const note = async () => noteBelonged({ ...deps, past }, code, await world.deps.directory.current());
  const noted = () => world.rows.filter(({ command }) => command === "note-belonged");
  return { ...world, deps, code, belonged, note, noted };
}

describe("an open case from an earlier release, stored without the people who belonged to the accused units", () => {
  it("gets, in one journal row, the people who belonged to the accused units on the day of its registration and those who belong today (R2)", async () => {
    const { reorganise, note, belonged, noted } = await ofEarlierRelease();
    reorganise(moved("c.ahmadi", "legal"));
    await note();
    const [{ of, people } = { of: undefined, people: [] }] = (await belonged()) ?? [];
    expect(of).toEqual({ unit: "legal" });
    expect(people).toEqual(expect.arrayContaining(["e.legal", "h.legal", "c.ahmadi"]));
    expect(noted()).toMatchObject([
      {
        actor: "clock",
        facts: [{ type: "belonged-noted" }],
        events: [{ type: "referral.belonged-noted.v1" }],
      },
    ]);
  });

  it("keeps the people who belonged to the accused units through later reorganisations (R2)", async () => {
    const { reorganise, note, deps, by, code } = await ofEarlierRelease();
    await note();
    reorganise(moved("e.legal", "price-control"));
    const give = async (expert: string) => assignCase(deps, await by("h.moradi", code), { expert });
    expect(await give("e.legal")).toMatchObject({ refusal: { code: "in-conflict-belonged" } });
    expect(await give("e.karimi")).toMatchObject({ accepted: true });
  });

  it("gets the people who belonged to the accused units once, however often this is tried; cases that have them already stay unchanged (P4)", async () => {
    const { note, noted, deps, open, code } = await ofEarlierRelease();
    await note();
    await note();
    expect(noted()).toHaveLength(1);
    const { state } = await deps.cases.load(code);
    expect(keepBelonged(state, state.parties)).toEqual({ facts: [] });
    const other = await open(2, { complainedOf: { units: ["legal"], people: [] } });
    await noteBelonged({ ...deps, past: deps.past() }, other, await deps.directory.current());
    expect(noted()).toHaveLength(1);
  });

  it("is found by the daily check in the list of contested cases, and gets the people who belonged to the accused units (R2)", async () => {
    const { deps, settle, clock, belonged } = await ofEarlierRelease();
    await settle();
    clock.at = new Date("2026-11-25T20:31:00.000Z");
    await sweepDay(deps);
    expect(await belonged()).toHaveLength(1);
  });
});
