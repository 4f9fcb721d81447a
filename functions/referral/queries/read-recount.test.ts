/**
 * After a change of the calendar, an administrator sees whether the dates of all open cases already follow the new
 * calendar (D3).
 */

import { describe, expect, it } from "vitest";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { staffApis } from "../../../test/support/staff-apis.ts";
import { recount } from "../clock/recount/recount.ts";
import { readRecount } from "./read-recount.ts";

const both = (fa: string, en: string) => ({ fa, en });
const eid = { day: "2026-11-29", name: both("عید", "Eid") };
const admin = {
  ...{ username: "v.admin", name: both("ویدا مدیر", "V. Modir"), unit: "legal" },
  roles: ["administrator" as const],
};
const minute = (hasTime = true) => ({ log: { add: () => {}, line: () => {} }, hasTime: () => hasTime });

/** Cases registered on Saturday, 21 November 2026, due ten working days later. */
async function withCases(many: number) {
  const world = casework({ holidays: [], staff: [...organisation.staff, admin] });
  const { deps, clock } = world;
  clock.at = new Date("2026-11-21T08:01:00.000Z");
  for (let n = 1; n <= many; n += 1) await world.open(n, { registeredAt: "2026-11-21T08:01:00.000Z" });
  await world.settle();
  const byOnes = {
    list: ((list, options) => deps.views.list(list, { ...options, limit: 1 })) as typeof deps.views.list,
  };
  return {
    ...world,
    read: () => readRecount(deps),
    sweep: () => recount(deps, minute()),
    /** Recounts one batch with one case from each list, and has no time for more. */
    batch: () => recount({ ...deps, views: byOnes }, minute(false)),
    at: (iso: string) => {
      clock.at = new Date(iso);
    },
  };
}

describe("the progress of moving due dates to a changed calendar (a recount)", () => {
  it("is `waiting` before the first recount, and says nothing about an end", async () => {
    const { read } = await withCases(0);
    expect(await read()).toEqual({ number: 1, stage: "waiting" });
  });

  it("is `finished` with the time of the end", async () => {
    const { read, sweep, reorganise, at } = await withCases(3);
    await sweep();
    const first = { number: 1, through: true };
    expect(await read()).toMatchObject({ number: 1, stage: "finished", newest: first });
    at("2026-11-22T08:00:00.000Z");
    reorganise({ holidays: [eid] });
    expect(await read(), "no recount has begun").toMatchObject({
      number: 2,
      stage: "waiting",
      newest: first,
    });
    await sweep();
    const when = "2026-11-22T08:00:00.000Z";
    expect(await read()).toEqual({
      number: 2,
      stage: "finished",
      newest: { number: 2, begunAt: when, at: when, through: true },
    });
  });

  it("is `running` while batches are left, with the time of the latest batch", async () => {
    const { read, sweep, batch, reorganise, at } = await withCases(12);
    await sweep();
    reorganise({ holidays: [eid] });
    at("2026-11-22T08:00:00.000Z");
    await batch();
    at("2026-11-22T08:01:00.000Z");
    const one = await read();
    expect(one).toMatchObject({ stage: "running", newest: { number: 2, through: false } });
    await batch();
    const two = await read();
    expect(two.newest).toMatchObject({ begunAt: one.newest?.begunAt, at: "2026-11-22T08:01:00.000Z" });
  });

  it("is `waiting` while an earlier recount runs, and shows the earlier recount's progress", async () => {
    const { read, sweep, batch, reorganise } = await withCases(12);
    await sweep();
    reorganise({ holidays: [eid] });
    await batch();
    reorganise({ holidays: [eid, { ...eid, day: "2026-11-30" }] });
    expect(await read()).toMatchObject({
      ...{ number: 3, stage: "waiting" },
      newest: { number: 2, through: false },
    });
    await batch();
    expect(await read()).toMatchObject({ number: 3, stage: "running", newest: { number: 3 } });
  });

  it("stays `finished` after a publication of the directory that changes no working hours", async () => {
    const { read, sweep, reorganise } = await withCases(1);
    await sweep();
    reorganise({ absences: [] });
    expect(await read()).toMatchObject({ number: 2, stage: "finished", newest: { number: 1 } });
  });

  it("shows an administrator the same for three cases as for none, and so reveals no number of cases (R2)", async () => {
    const told = async (many: number) => {
      const { read, sweep, reorganise } = await withCases(many);
      await sweep();
      reorganise({ holidays: [eid] });
      await sweep();
      return read();
    };
    expect(await told(3)).toEqual(await told(0));
  });

  it("is shown only to administrators (P1)", async () => {
    const world = await withCases(0);
    const { call } = staffApis(world);
    expect((await call("v.admin", "read-recount")).body).toEqual({ number: 1, stage: "waiting" });
    for (const other of ["a.audit", "h.moradi", "e.karimi"])
      expect((await call(other, "read-recount")).status, other).toBe(403);
  });
});
