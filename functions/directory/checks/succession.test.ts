import { describe, expect, it } from "vitest";
import { defined } from "../../../shared/defined.ts";
import type { Sections } from "../../../shared/directory/snapshot.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { type DirectoryState, directoryAggregate } from "../directory/journal.ts";
import { successionProblems } from "./succession.ts";

/** The state after these snapshots were published, one a day from 24 November 2026. */
function publishedIn(...snapshots: readonly Sections[]): DirectoryState {
  return snapshots.reduce<DirectoryState>((state, snapshot, at) => {
    const row = {
      id: "directory",
      at: new Date(Date.UTC(2026, 10, 24 + at, 8)).toISOString(),
      actor: "staff:a",
    };
    const fact = { type: "published", number: at + 1, snapshot } as const;
    return directoryAggregate.fold(state, fact, row as never);
  }, directoryAggregate.initial);
}

const unitsOf = (change: (units: Sections["units"]) => Sections["units"]): Sections => ({
  ...organisation,
  units: change(structuredClone(organisation.units)),
});
const staffOf = (change: (staff: Sections["staff"]) => Sections["staff"]): Sections => ({
  ...organisation,
  staff: change(structuredClone(organisation.staff)),
});
const without = (key: string) => unitsOf((units) => units.filter((one) => one.key !== key));
const renamed = (from: string, to: string, replaces?: string[]) =>
  unitsOf((units) =>
    units.map((one) => (one.key === from ? { ...one, key: to, ...defined({ replaces }) } : one)),
  );
const told = (state: DirectoryState, after: Sections) =>
  successionProblems(state, after).map(({ path, code }) => `${path.join("/")}: ${code}`);

const first = publishedIn(organisation);

describe("the next snapshot of the directory (R2)", () => {
  it("may remove a unit only if another unit replaces that unit", () => {
    expect(told(first, without("legal"))).toEqual(["units: no-successor"]);
    expect(told(first, renamed("legal", "legal-affairs"))).toEqual(["units: no-successor"]);
    expect(told(first, renamed("legal", "legal-affairs", ["legal"]))).toEqual([]);
  });

  it("is refused when it gives a removed unit's key to a new unit", () => {
    const state = publishedIn(organisation, renamed("legal", "legal-affairs", ["legal"]));
    expect(state.lineage?.closed.units).toEqual(["legal"]);
    const back = renamed("legal", "legal-affairs", ["legal"]);
    const again = {
      ...back,
      units: [...back.units, ...organisation.units.filter(({ key }) => key === "legal")],
    };
    const at = again.units.length - 1;
    expect(told(state, again)).toEqual([`units/${at}/key: key-used-before`]);
  });

  it("is refused when it gives a removed person's username to a new person", () => {
    const gone = staffOf((staff) => staff.filter(({ username }) => username !== "e.legal"));
    const state = publishedIn(organisation, gone);
    const at = organisation.staff.findIndex(({ username }) => username === "e.legal");
    expect(told(state, organisation)).toEqual([`staff/${at}/username: key-used-before`]);
  });

  it("is refused when an entry of it replaces an unknown key, or its own key", () => {
    const at = organisation.units.findIndex(({ key }) => key === "legal");
    const saying = (...replaces: string[]) =>
      unitsOf((units) => units.map((one) => (one.key === "legal" ? { ...one, replaces } : one)));
    expect(told(first, saying("never-was"))).toEqual([`units/${at}/replaces/0: replaces-unknown`]);
    expect(told(first, saying("legal"))).toEqual([`units/${at}/replaces/0: replaces-itself`]);
    expect(told(first, saying("price-control"))).toEqual([]);
  });

  it("is accepted when it is the very first snapshot", () => {
    expect(told(directoryAggregate.initial, organisation)).toEqual([]);
  });
});

describe("the directory's record of removed and replaced keys of units and people (R2)", () => {
  it("is absent while no key was removed or replaced and nobody left a unit", () => {
    expect(publishedIn(organisation, organisation).lineage).toBeUndefined();
  });

  it("still says which key replaced which after the replacing entry was removed from the organisation's files", () => {
    const state = publishedIn(
      organisation,
      renamed("legal", "legal-affairs", ["legal"]),
      renamed("legal", "legal-affairs"),
    );
    expect(state.lineage?.replaced.units).toEqual([{ of: "legal", by: "legal-affairs" }]);
  });

  it("says who left which unit on which day, for as many days as the directory sets", () => {
    const moved = staffOf((staff) =>
      staff.map((one) => (one.username === "e.karimi" ? { ...one, unit: "legal" } : one)),
    );
    const leaving = { person: "e.karimi", unit: "price-control", on: "2026-11-25" };
    expect(publishedIn(organisation, moved).lineage?.left).toEqual([leaving]);
    const timeLimits = { ...organisation.timeLimits, formerDays: 1 } as Sections["timeLimits"];
    const kept = publishedIn(organisation, moved, moved, { ...moved, timeLimits });
    expect(kept.lineage, "two days later, where one counts").toBeUndefined();
  });
});
