import { describe, expect, it } from "vitest";
import { publicFiguresReply } from "../../../../shared/figures/for-intake.ts";
import { organisation } from "../../../../test/support/organisation.ts";
import { countedSheets, ofCase, registered } from "../../reactions/count/fakes.ts";
import type { Heard } from "../../reactions/told.ts";
import { readPublicFigures } from "./read-public-figures.ts";

const directory = { current: async () => ({ number: 1, snapshot: organisation }) } as never;

async function counting(requests: readonly (readonly Heard[])[], today = "2026-12-25") {
  const sheets = await countedSheets(requests);
  const deps = { sheets, directory, now: () => new Date(`${today}T08:30:00.000Z`) };
  return async (month?: string) => publicFiguresReply.parse(await readPublicFigures(deps, month));
}

const answered = (channel: string) => [
  ...registered({ channel }),
  ...ofCase([
    ["2026-11-24T08:31", { what: "opened", unit: "price-control" }],
    ["2026-12-01T07:00", { what: "answered", promises: 0 }],
  ]),
];
const many = (channel: string, n: number) => Array.from({ length: n }, () => answered(channel));

describe("the figures for the public", () => {
  it("cover past months only, not the current or future ones (I2)", async () => {
    const read = await counting(many("web", 30));
    expect(await read()).toMatchObject({ month: "1405-09", counts: { came: 30, answered: 30 } });
    for (const month of ["1405-10", "1406-01"]) expect(await read(month)).toEqual({ none: true });
    expect(await read("1404-01")).toEqual({ none: true });
    const earlier = await counting(many("web", 30), "2026-12-10");
    expect(await earlier()).toEqual({ none: true });
  });

  it("reveal no single person, nor let readers compute a hidden number from a sum (I2)", async () => {
    const read = await counting([...many("web", 30), ...many("desk", 9), ...many("letter", 3)]);
    const found = await read("1405-09");
    if ("none" in found) throw new Error("no figures");
    expect(found.counts).toMatchObject({ came: 42, answered: 42, secondStages: 0 });
    const came = Object.fromEntries(found.channels.map(({ channel, came }) => [channel, came]));
    expect(came).toEqual({ web: 30, desk: null, letter: null });
    expect(found.units).toMatchObject([{ unit: "price-control", answered: 42 }]);
    expect(found.scores).toEqual([]);
  });

  it("hide counts of one to four", async () => {
    const read = await counting(many("web", 3));
    expect(await read()).toMatchObject({
      counts: { came: null, answered: null },
      channels: [{ came: null }],
    });
  });
});
