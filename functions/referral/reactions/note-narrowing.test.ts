/**
 * A case records, for inspection, which units and people a publication of the directory releases from conflict of
 * interest (R2).
 */

import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { trackingCode } from "../../../shared/domain/cases/tracking-code.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { sweepDay } from "../clock/sweep-day.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { listInbox } from "../queries/list-inbox/list-inbox.ts";
import { readCase } from "../queries/read-case/read-case.ts";
import { narrowingsBy } from "../rules/narrowing.ts";
import { hearWithdrawn } from "./hear-applicant/hear-applicant.ts";
import { sweep } from "./take-away/sweep.ts";
import { mostAtOnce } from "./take-away/take-away.ts";

const forYears = { from: "2026-01-01", to: "2027-01-01" };
const reason = "نام او در شکایت آمده است.";
const under = (key: string, parent?: string): Partial<Snapshot> => ({
  units: organisation.units.map((one) => (one.key === key && parent ? { ...one, parent } : one)),
});
const acting = (...deputies: string[]): Partial<Snapshot> => ({
  deputies: deputies.map((deputy) => ({ of: "e.legal", deputy, ...forYears })),
});
const moved = (username: string, unit: string): Partial<Snapshot> => ({
  staff: organisation.staff.map((one) => (one.username === username ? { ...one, unit } : one)),
});
/** Another head of the price control unit, who is the deputy of an accused. */
const headed: Partial<Snapshot> = {
  ...acting("e.karimi"),
  staff: organisation.staff.map((one) => {
    if (one.username === "e.karimi") return { ...one, roles: ["head"] };
    return one.username === "h.moradi" ? { ...one, roles: ["expert"] } : one;
  }),
};

/** A case of the price control unit that accuses the legal unit. */
async function againstLegal() {
  const world = casework();
  const { deps, clock, reorganise, settle } = world;
  const code = await world.open(1, { complainedOf: { units: ["legal"], people: [] } });
  await settle();
  let number = 1;
  return {
    ...world,
    code,
    publish: (next: Partial<Snapshot>) => {
      reorganise(next);
      number += 1;
      return number;
    },
    hear: async (of = number) => {
      await sweep(deps, of);
      await settle();
    },
    days: (count: number) => {
      clock.at = new Date(clock.at.getTime() + count * 24 * 3_600_000);
    },
    kept: async (of = code) => (await deps.cases.load(of)).state.narrowings ?? [],
    noted: () => world.rows.filter(({ command }) => command === "note-narrowing"),
  };
}

/** After the complaint, one publication brings a person into conflict of interest, and the next releases the person. */
async function narrowed() {
  const world = await againstLegal();
  world.publish(acting("h.desk"));
  await world.hear();
  world.publish(acting());
  return world;
}

describe("the units and people whose conflict of interest with a case ends when a directory is published", () => {
  const ways: Readonly<
    Record<
      string,
      { readonly published: readonly Partial<Snapshot>[]; readonly out: object; readonly days?: number }
    >
  > = {
    "a unit moved from below the accused, with its people": {
      published: [under("service-desk", "legal"), under("service-desk")],
      out: { units: ["service-desk"], people: ["c.ahmadi", "h.desk"] },
    },
    "a deputy whose entry was removed, with the unit that the deputy heads": {
      published: [acting("h.desk"), acting()],
      out: { units: ["service-desk"], people: ["h.desk"] },
    },
    "former members, when they count for fewer days": {
      published: [
        moved("c.ahmadi", "legal"),
        moved("c.ahmadi", "service-desk"),
        { timeLimits: { formerDays: 0 } as never },
      ],
      days: 1,
      out: { units: [], people: ["c.ahmadi"] },
    },
    "a unit with a new head": {
      published: [headed, { staff: organisation.staff }],
      out: { units: ["price-control"], people: [] },
    },
    "the head who stood in, when the absence was taken back": {
      published: [
        { absences: [{ of: "h.legal", ...forYears }], ...under("legal", "service-desk") },
        { absences: [] },
      ],
      out: { units: ["service-desk"], people: ["h.desk"] },
    },
    "a person under a new username without their former deputyship": {
      published: [
        acting("c.ahmadi"),
        {
          ...acting(),
          staff: organisation.staff.map((one) =>
            one.username === "c.ahmadi" ? { ...one, username: "c.new", replaces: ["c.ahmadi"] } : one,
          ),
        },
      ],
      out: { units: [], people: ["c.new"] },
    },
  };

  it.each(Object.entries(ways))(
    "are recorded in the case when this happens: %s (R2)",
    async (_, { published, out, days = 0 }) => {
      const { publish, hear, kept, noted, days: pass, now } = await againstLegal();
      for (const next of published) {
        publish(next);
        await hear();
        if (next !== published.at(-1)) expect(await kept()).toEqual([]);
        pass(days);
      }
      const number = published.length + 1;
      expect(await kept()).toMatchObject([{ number, ...out }]);
      expect(noted()).toMatchObject([{ actor: `event:directory/directory/${number}/0`, directory: number }]);
      expect(Date.parse((await kept())[0]?.at ?? "")).toBeLessThanOrEqual(now().getTime());
    },
  );

  const none: Readonly<Record<string, readonly Partial<Snapshot>[]>> = {
    "when the publication changes no conflict": [
      { organisation: { ...organisation.organisation, phone: "1" } },
    ],
    "when the publication adds conflicts": [acting("h.desk"), acting("h.desk", "c.ahmadi")],
    "when the people in conflict leave the directory": [
      acting("c.ahmadi"),
      { ...acting(), staff: organisation.staff.slice(1) },
    ],
    "when a person moves to another unit but belonged to the accused unit when it was accused": [
      moved("e.legal", "service-desk"),
    ],
    "when the entry that replaced the accused unit no longer says so, but the directory's history of keys still does":
      [
        {
          units: organisation.units.map((one) =>
            one.key === "inspection" ? { ...one, replaces: ["legal"] } : one,
          ),
        },
        { units: organisation.units },
      ],
  };

  it.each(Object.entries(none))("do not exist %s (R2)", async (_, published) => {
    const { publish, hear, noted } = await againstLegal();
    for (const next of published) {
      publish(next);
      await hear();
    }
    expect(noted()).toEqual([]);
  });

  it("include a unit that replaced the accused unit when neither the directory nor the directory's history of keys records the replacement any longer", () => {
    const units = organisation.units.map((one) =>
      one.key === "service-desk" ? { ...one, replaces: ["legal"] } : one,
    );
    const step = {
      before: { number: 1, day: "2026-11-24", snapshot: { ...organisation, units } },
      after: { number: 2, day: "2026-11-24", snapshot: organisation },
    };
    expect(narrowingsBy(step).of({ parties: { units: ["legal"], people: [] } })).toEqual({
      units: ["service-desk"],
      people: ["c.ahmadi", "h.desk"],
    });
  });

  it("do not exist for the first publication, and are not recorded in a case that has ended", async () => {
    const { hear, noted, deps, code, settle } = await narrowed();
    await hear(1);
    await hearWithdrawn(deps, { id: `intake/${code}/2/0`, data: { request: code } });
    await settle();
    await hear();
    expect(noted()).toEqual([]);
  });
});

describe("the reaction to the event of a publication of the directory", () => {
  it("compares the publication with the one before it, even when a later publication reverted the change (R2)", async () => {
    const { publish, hear, kept } = await narrowed();
    publish(acting("h.desk"));
    await hear(3);
    expect(await kept()).toMatchObject([{ number: 3, people: ["h.desk"] }]);
    await hear(4);
    expect(await kept()).toHaveLength(1);
  });

  it("may run after the reaction to a later publication, and the conflicts of interest that each of these publications ended are recorded (R2)", async () => {
    const { publish, hear, kept } = await narrowed();
    publish(acting("c.ahmadi"));
    publish(acting());
    for (const number of [5, 4, 3]) await hear(number);
    expect((await kept()).map(({ number }) => number)).toEqual([5, 3]);
  });

  it("checks conflicts on the day of the publication, however late the event arrives (R2)", async () => {
    const { publish, hear, kept, days } = await againstLegal();
    publish({ deputies: [{ of: "e.legal", deputy: "h.desk", from: "2026-11-24", to: "2026-11-24" }] });
    publish(acting());
    days(3);
    await hear(3);
    expect(await kept()).toMatchObject([{ number: 3, people: ["h.desk"] }]);
  });

  it("writes one journal row for a case, even when the event is repeated or handled twice concurrently (P4)", async () => {
    const { deps, hear, noted, settle } = await narrowed();
    await Promise.all([sweep(deps, 3), sweep(deps, 3)]);
    await sweep(deps, 3);
    await settle();
    await hear();
    expect(noted()).toHaveLength(1);
  });

  it("is tried again until the publication before the one announced is readable", async () => {
    const { deps } = await narrowed();
    const publication: typeof deps.publication = async (number) => {
      if (number === 2) throw new Error("not readable yet");
      return deps.publication(number);
    };
    await expect(sweep({ ...deps, publication }, 3)).rejects.toThrow("not readable yet");
  });

  it("records nothing in a case that was opened after the publication, or whose accused were named after it (R2)", async () => {
    const { open, settle, hear, kept, deps, by } = await narrowed();
    const later = await open(2, { complainedOf: { units: ["legal"], people: [] } });
    const named = await open(3);
    await nameParties(deps, await by("h.moradi", named), { units: ["legal"], people: [], reason });
    await settle();
    await hear();
    expect(await kept()).toHaveLength(1);
    expect([...(await kept(later)), ...(await kept(named))]).toEqual([]);
  });

  it("considers the people accused before the publication, and none who were named later (R2)", async () => {
    const { deps, by, code, hear, kept, settle } = await narrowed();
    const given = { units: ["legal"], people: ["a.audit"], reason };
    expect((await nameParties(deps, await by("h.moradi", code), given)).accepted).toBe(true);
    await settle();
    await hear();
    expect(await kept()).toMatchObject([{ number: 3, people: ["h.desk"] }]);
  });

  it("is applied to all other cases when one case fails", async () => {
    const { deps, code: bad, open, settle, kept, publish } = await againstLegal();
    const other = await open(2, { complainedOf: { units: ["legal"], people: [] } });
    await settle();
    publish(acting("h.desk", "h.moradi"));
    publish(acting("h.moradi"));
    const decide: typeof deps.cases.decide = (id, ...rest) =>
      id === bad ? Promise.reject(new Error("cannot be decided")) : deps.cases.decide(id, ...rest);
    await expect(sweep({ ...deps, cases: { ...deps.cases, decide } }, 3)).rejects.toThrow(
      "cannot be decided",
    );
    expect(await kept(other)).toHaveLength(1);
    await settle();
    await sweep(deps, 3);
    expect(await kept(bad)).toHaveLength(1);
  });

  it("when one run could not reach all cases, goes on in the next run with the cases in which nothing is recorded yet", async () => {
    const { deps, rows, noted } = await narrowed();
    const model = rows.filter(({ command }) => command === "open-case");
    const codes = Array.from({ length: mostAtOnce + 1 }, (_, n) => trackingCode(String(50_000_000_000 + n)));
    const state = (await deps.cases.load(model[0]?.id ?? "")).state;
    const wrote = new Set<string>();
    const cases = {
      ...deps.cases,
      standing: async (id: string) => ({ id, version: 1, state, hash: "", keys: new Map() }),
      store: { ...deps.cases.store, all: async () => [] },
      decide: async (id: string) => {
        wrote.add(id);
        return { accepted: true, replayed: false, loaded: { id, version: 2, state } };
      },
    } as unknown as typeof deps.cases;
    const concerning = { parties: state.parties, round: 1 };
    const list = async () => ({
      items: codes.map((code) => ({
        id: code,
        data: {
          ...{ case: code, unit: "price-control", concerning },
          ...(wrote.has(code) && { narrowed: [3] }),
        },
      })),
    });
    const over = { ...deps, cases, views: { ...deps.views, list: list as never } };
    await expect(sweep(over, 3)).rejects.toThrow("one run");
    expect(wrote.size).toBe(mostAtOnce);
    await sweep(over, 3);
    expect(wrote.size).toBe(mostAtOnce + 1);
    expect(noted()).toEqual([]);
  });
});

describe("the daily check of contested cases (with accused people, or in the second stage)", () => {
  it("records once the conflicts of interest that yesterday's directory ended in a case that entered the list after the publication's event (R2)", async () => {
    const { deps, days, kept, noted, settle } = await narrowed();
    await sweep({ ...deps, views: { ...deps.views, list: async () => ({ items: [] }) } }, 3);
    expect(await kept()).toEqual([]);
    days(1);
    for (let n = 0; n < 2; n += 1) {
      await sweepDay(deps);
      await settle();
    }
    expect(await kept()).toMatchObject([{ number: 3, people: ["h.desk"] }]);
    expect(noted()).toHaveLength(1);
  });

  it("compares no publications of the directory older than yesterday's", async () => {
    const { deps, days, kept } = await narrowed();
    days(2);
    await sweepDay(deps);
    expect(await kept()).toEqual([]);
  });
});

describe("the record in a case that people have no conflict of interest any more", () => {
  it("changes neither holder nor clocks, and causes no step on an open page to be refused as stale (R16)", async () => {
    const { deps, hear, code } = await narrowed();
    const before = (await deps.cases.load(code)).state;
    await hear();
    const { narrowings, ...after } = (await deps.cases.load(code)).state;
    expect(narrowings).toHaveLength(1);
    expect(after).toEqual(before);
  });

  it("is shown neither in the case nor in lists or events, not even to the auditor (R2)", async () => {
    const { deps, hear, code, staff, noted, settle } = await narrowed();
    const seen = async () =>
      Promise.all(
        ["e.karimi", "h.moradi", "a.audit"].map(async (username) => [
          { ...(await readCase(deps, code, username, 0)), lookers: [] },
          username === "a.audit" || (await listInbox(deps, staff(username), { list: "unit" })),
        ]),
      );
    await seen();
    await settle();
    const before = await seen();
    await hear();
    expect(await seen()).toEqual(before);
    const [row] = noted();
    expect(row?.events).toMatchObject([{ type: "referral.conflict-narrowed.v1" }]);
    expect(JSON.stringify(row?.events)).not.toMatch(/h\.desk|service-desk/);
  });
});
