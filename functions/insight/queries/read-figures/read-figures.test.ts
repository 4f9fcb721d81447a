import { describe, expect, it } from "vitest";
import { monthOf } from "../../../../shared/domain/time/solar-hijri.ts";
import { staffIn } from "../../../../shared/handler/auth/staff.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { countedSheets, ofCase, registered } from "../../reactions/count/fakes.ts";
import type { Heard } from "../../reactions/told.ts";
import { compareUnits } from "./compare-units.ts";
import { readFigures } from "./read-figures.ts";
import { leastRatings } from "./score.ts";

const today = "2026-12-20";
const auditor = "a.audit";
const kinds = organisation.kinds.map((one, at) => (at === 0 ? { ...one, byInspection: true } : one));
const emergency = kinds[0]?.key ?? "";
const snapshot = { ...organisation, kinds };
const directory = { current: async () => ({ number: 1, snapshot }) } as never;
/** On the last day of November another person becomes head of the unit that the emergencies are about. */
const changedOn = "2026-11-30";
const headedSince = "e.legal";
const staffSince = snapshot.staff.map((one) =>
  one.unit !== "legal" ? one : { ...one, roles: one.username === headedSince ? ["head"] : ["expert"] },
) as typeof snapshot.staff;
const past = () => ({
  asOf: async (day: string) => (day < changedOn ? snapshot : { ...snapshot, staff: staffSince }),
});

const units = snapshot.units.map(({ key }) => key);
const staff = (username: string) => {
  const found = staffIn(snapshot, username, today);
  if (!found) throw new Error(`Nobody is called ${username}`);
  return found;
};

async function counting(...requests: readonly (readonly Heard[])[]) {
  const sheets = await countedSheets(requests);
  const deps = { sheets, directory, past, now: () => new Date(`${today}T08:30:00.000Z`) };
  return {
    read: async (username: string, asked: { day?: string; unit?: string } = {}) => {
      const found = await readFigures(deps, staff(username), asked);
      if ("refused" in found) throw new Error(found.refused.code);
      return found;
    },
    compare: (username: string, day?: string) => compareUnits(deps, staff(username), { day }),
  };
}

const opened = ["2026-11-24T08:31", { what: "opened", unit: "price-control" }] as const;
const answered = ["2026-12-01T07:00", { what: "answered", promises: 0 }] as const;
const answeredCase = [...registered(), ...ofCase([opened, answered])];
const waiting = [...registered({ channel: "desk" }), ...ofCase([opened])];

describe("the figures of a day", () => {
  it("cover the day's month up to that day, and the backlog at the end of the day (I1)", async () => {
    const { read } = await counting(answeredCase, waiting);
    const then = await read(auditor, { day: "2026-11-30" });
    expect(then).toMatchObject({ day: "2026-11-30", month: "1405-09", whole: true });
    expect(then.counts).toMatchObject({ came: 2, answered: 0 });
    expect(then.backlog.ages).toEqual({ to10: 2, to30: 0, to90: 0, more: 0 });
    const later = await read(auditor, { day: "2026-12-10" });
    expect(later.counts).toMatchObject({ came: 2, answered: 1 });
    expect(later.backlog.ages).toEqual({ to10: 0, to30: 1, to90: 0, more: 0 });
  });

  it("are those of today when the chosen day is in the future", async () => {
    const { read } = await counting(waiting);
    expect((await read(auditor, { day: "2027-05-01" })).day).toBe(today);
    expect((await read(auditor)).day).toBe(today);
  });

  it("come with the figures of earlier months, each month with the backlog at its end", async () => {
    const { read } = await counting(answeredCase, waiting);
    const { months } = await read(auditor, { day: "2026-12-20" });
    expect(monthOf("2026-12-20")).toBe("1405-09");
    expect(months).toMatchObject([{ month: "1405-09", counts: { came: 2, answered: 1 }, open: 1 }]);
    const before = registered().map((one) => ({ ...one, at: "2026-10-10T08:30:00.000Z" }));
    const { read: again } = await counting(before);
    const shown = (await again(auditor)).months.map(({ month, open, counts: { came } }) => [
      month,
      came,
      open,
    ]);
    expect(shown).toEqual([
      ["1405-07", 1, 1],
      ["1405-08", 0, 1],
      ["1405-09", 0, 1],
    ]);
  });

  it("are given by channel, subject and unit", async () => {
    const { read } = await counting(answeredCase, waiting);
    const { channels, subjects } = await read(auditor);
    const byName = Object.fromEntries(
      channels.map(({ channel, counts, backlog }) => [channel, [counts.answered, backlog.ages.to30]]),
    );
    expect(byName).toEqual({ web: [1, 0], desk: [0, 1] });
    expect(subjects?.map(({ subject, count }) => [subject.key, count])).toEqual([["goods-price", 2]]);
    const ofUnit = await read(auditor, { unit: "price-control" });
    expect(ofUnit.counts.came).toBe(2);
    expect(ofUnit).not.toHaveProperty("subjects");
    expect((await read(auditor, { unit: "legal" })).counts.came).toBe(0);
  });
});

describe("the figures that a person may see", () => {
  it("are those of the whole organisation for auditors, and only those of their own unit for other staff (I1)", async () => {
    const { read, compare } = await counting(answeredCase);
    expect((await read(auditor)).units.map(({ key }) => key)).toEqual(units);
    const own = await read("e.karimi");
    expect(own).toMatchObject({ unit: { key: "price-control" }, whole: false });
    expect(own.units.map(({ key }) => key)).toEqual(["price-control"]);
    await expect(read("e.karimi", { unit: "legal" })).rejects.toThrow("forbidden");
    await expect(read("e.karimi", { unit: "no-such-unit" })).rejects.toThrow("forbidden");
    expect((await compare("e.karimi")).units.map(({ unit }) => unit.key)).toEqual(["price-control"]);
  });
});

describe("the score in administrative emergencies", () => {
  const rated = (n: number, answeredOn = "2026-11-24") => [
    ...registered({ kind: emergency, about: ["legal"] }),
    ...ofCase([
      ["2026-11-24T08:31", { what: "opened", unit: "inspection" }],
      [`${answeredOn}T09:30`, { what: "answered", promises: 0 }],
      ["2026-12-05T09:30", { what: "rated", process: true, outcome: n % 2 === 0 }],
    ]),
  ];
  const times = (count: number, answeredOn?: string) =>
    Array.from({ length: count }, (_, n) => rated(n, answeredOn));
  const scored = async (...requests: readonly (readonly Heard[])[]) =>
    (await (await counting(...requests)).compare(auditor)).scores;

  it("is given to the unit that the emergencies were about, not to the unit that answered, and needs twenty ratings (I3)", async () => {
    expect(leastRatings).toBe(20);
    expect(await scored(...times(19))).toEqual([]);
    expect(await scored(...times(20))).toMatchObject([
      { unit: { key: "legal" }, rated: 20, process: 20, outcome: 10 },
    ]);
  });

  it("of a manager includes the emergencies answered while the manager headed the unit concerned, and needs twenty ratings (I3)", async () => {
    const heads = async (...requests: readonly (readonly Heard[])[]) =>
      (await scored(...requests)).flatMap((one) =>
        one.heads.map(({ head, rated }) => `${head.username} ${rated}`),
      );
    const [before, since] = ["2026-11-29", changedOn];
    expect(await heads(...times(20, before))).toEqual(["h.legal 20"]);
    expect(await heads(...times(20, since))).toEqual([`${headedSince} 20`]);
    expect(await heads(...times(20, before), ...times(21, since))).toEqual([
      `${headedSince} 21`,
      "h.legal 20",
    ]);
    expect(await heads(...times(19, before), ...times(19, since))).toEqual([]);
  });
});
