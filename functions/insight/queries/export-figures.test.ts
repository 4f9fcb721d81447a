import { describe, expect, it } from "vitest";
import { defined } from "../../../shared/defined.ts";
import { fixedDirectory } from "../../../shared/directory/reader.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { countedSheets, ofCase, registered } from "../reactions/count/fakes.ts";
import { exportFigures } from "./export-figures.ts";

const day = "2026-12-20";

async function world() {
  const heard = [
    ...registered(),
    ...ofCase([["2026-11-24T08:31", { what: "opened", unit: "price-control" }]]),
  ];
  const sheets = await countedSheets([heard]);
  const directory = fixedDirectory(1, organisation);
  const deps = { sheets, directory, now: () => new Date(`${day}T08:30:00.000Z`) };
  return (username: string, unit?: string, of = day) =>
    exportFigures(deps, { username, day: of, ...defined({ unit }) });
}

const said = (rows: Awaited<ReturnType<Awaited<ReturnType<typeof world>>>>) =>
  "rows" in rows
    ? rows.rows.map(({ unit, channel = "all", month, counts, open }) =>
        [unit?.key ?? "organisation", channel, month, counts.came, open].join(" "),
      )
    : rows;

describe("exported figures (I4)", () => {
  it("include all figures that the user sees on the page: by unit, by channel, and of each earlier month", async () => {
    const figures = await world();
    const ofAuditor = said(await figures("a.audit", undefined, "2026-12-20"));
    expect(ofAuditor).toContain("organisation all 1405-09 1 1");
    expect(ofAuditor).toContain("price-control web 1405-09 1 1");
    expect(ofAuditor).toContain("legal all 1405-09 0 0");
    const later = said(await figures("a.audit", "price-control", day));
    expect(later).toEqual(["price-control all 1405-09 1 1", "price-control web 1405-09 1 1"]);
  });

  it("include only the user's own unit when the user may see no other unit, and are refused to users who may not see figures (I1)", async () => {
    const figures = await world();
    expect(said(await figures("e.karimi"))).toEqual([
      "price-control all 1405-09 1 1",
      "price-control web 1405-09 1 1",
    ]);
    const forbidden = { forbidden: true };
    expect(await figures("e.karimi", "legal")).toEqual(forbidden);
    expect(await figures("c.ahmadi")).toEqual(forbidden);
    expect(await figures("nobody.at-all")).toEqual(forbidden);
  });
});
