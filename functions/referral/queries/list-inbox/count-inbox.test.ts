import { describe, expect, it } from "vitest";
import { casework } from "../../../../test/support/casework.ts";
import { acceptCase } from "../../commands/accept-case.ts";
import { nameParties } from "../../commands/name-parties/name-parties.ts";
import { countInbox } from "./count-inbox.ts";

async function counted(cases: number, accused = 0) {
  const work = casework({ holidays: [] });
  const codes: string[] = [];
  for (let n = 1; n <= cases; n += 1) codes.push(await work.open(n));
  const [first = "", ...rest] = codes;
  await acceptCase(work.deps, await work.by("e.karimi", first), { points: ["گرانی"] });
  for (const code of rest.slice(0, accused)) {
    const named = { units: [], people: ["e.karimi"], reason: "متقاضی او را نام برد." };
    await nameParties(work.deps, await work.by("h.moradi", code), named);
  }
  await work.settle();
  return async (who: string) => countInbox(work.deps, work.staff(who));
}

describe("the number of cases in each list of the inbox (R17)", () => {
  it("is given for each list in which the person works: own cases, the unit's and reminders, and for a head also escalated cases", async () => {
    const count = await counted(3);
    expect(await count("e.karimi")).toEqual([
      { list: "mine", count: 1 },
      { list: "unit", count: 3 },
      { list: "reminders", count: 0 },
    ]);
    expect(await count("h.moradi")).toContainEqual({ list: "escalated", count: 0 });
  });

  it("leaves out cases with which the person is in conflict of interest, and does not reveal in a long list whether there are such cases (R2)", async () => {
    const short = await counted(3, 1);
    expect(await short("e.karimi")).toContainEqual({ list: "unit", count: 2 });
    for (const accused of [0, 40]) {
      const long = await counted(150, accused);
      expect(await long("e.karimi")).toContainEqual({ list: "unit", count: 99, more: true });
    }
  });
});
