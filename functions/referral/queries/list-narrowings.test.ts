/**
 * Only inspection reads which units and people have no conflict of interest any more since a new directory was
 * published (R2).
 */

import { describe, expect, it } from "vitest";
import { type Role, roles, type Snapshot } from "../../../shared/directory/snapshot.ts";
import { casework } from "../../../test/support/casework.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { staffApis } from "../../../test/support/staff-apis.ts";
import { nameParties } from "../commands/name-parties/name-parties.ts";
import { sweep } from "../reactions/take-away/sweep.ts";

const reason = "نام او در شکایت آمده است.";
const both = (fa: string, en: string) => ({ fa, en });
const second = {
  ...{ username: "i.second", name: both("ایمان بازرس", "I. Second"), unit: "inspection" },
  roles: ["inspector" as const],
};
const staff = [...organisation.staff, second];

const acting = (deputy?: string): Partial<Snapshot> => ({
  deputies: deputy === undefined ? [] : [{ of: "e.legal", deputy, from: "2026-01-01", to: "2027-01-01" }],
});

/** Opens cases that accuse the legal unit. An expert of legal gets a deputy and then loses the deputy. */
async function narrowed(deputy: string, cases = 1) {
  const world = casework({ staff });
  const { deps, reorganise, settle, open, clock } = world;
  const codes: string[] = [];
  for (let n = 1; n <= cases; n += 1)
    codes.push(await open(n, { complainedOf: { units: ["legal"], people: [] } }));
  await settle();
  const shrink = async (number: number) => {
    reorganise(acting(deputy));
    reorganise(acting());
    clock.at = new Date(clock.at.getTime() + 60_000);
    await sweep(deps, number);
    await settle();
  };
  await shrink(3);
  const { call } = staffApis(world);
  const read = async (username: string, after?: string) =>
    (await call(username, "list-narrowings", { query: after === undefined ? {} : { after } })).body;
  return { ...world, codes, shrink, read, call };
}

describe("the ended conflicts of interest that an inspector reads", () => {
  it("are listed, the newest first, with the case, the publication of the directory that ended them, the time and the names (R2)", async () => {
    const { read, shrink, codes } = await narrowed("h.desk");
    await shrink(5);
    const desk = { key: "service-desk", name: both("میز خدمت", "Service desk") };
    const head = { username: "h.desk", name: both("هما میزبان", "H. Mizban") };
    const row = { case: codes[0], units: [desk], people: [head] };
    expect(await read("i.inspection")).toEqual({
      items: [
        { ...row, number: 5, at: "2026-11-24T08:02:00.000Z" },
        { ...row, number: 3, at: "2026-11-24T08:01:00.000Z" },
      ],
    });
  });

  it("are none when no published directory has ended a conflict of interest", async () => {
    const { read } = await narrowed("h.desk", 0);
    expect(await read("i.inspection")).toEqual({ items: [] });
  });

  it("are listed in pages, with a cursor that works for one person only", async () => {
    const { read } = await narrowed("h.desk", 30);
    const { items, next } = await read("i.inspection");
    expect(items).toHaveLength(25);
    expect((await read("i.inspection", next)).items).toHaveLength(5);
    expect((await read("i.second", next)).items, "nobody else's place").toHaveLength(25);
  });

  it("are listed without the conflicts of the inspector who reads the list, also after this inspector's username changed (R2)", async () => {
    const { read, reorganise } = await narrowed("i.inspection");
    expect(await read("i.inspection")).toEqual({ items: [] });
    expect((await read("i.second")).items).toHaveLength(1);
    reorganise({
      staff: staff.map((one) =>
        one.username === "i.inspection" ? { ...one, username: "i.new", replaces: ["i.inspection"] } : one,
      ),
    });
    expect(await read("i.new")).toEqual({ items: [] });
  });

  it("are listed without cases with which the inspector who reads has come into a conflict of interest since (R2)", async () => {
    const { read, codes, deps, by, settle } = await narrowed("h.desk", 2);
    const given = { units: ["legal"], people: ["i.inspection"], reason };
    expect((await nameParties(deps, await by("h.moradi", codes[0] ?? ""), given)).accepted).toBe(true);
    await settle();
    expect((await read("i.inspection")).items).toMatchObject([{ case: codes[1] }]);
    expect((await read("i.second")).items).toHaveLength(2);
  });
});

it("the list of ended conflicts of interest is refused to everyone but inspectors, whether or not it is empty (R2, P1)", async () => {
  const worlds = [await narrowed("h.desk"), await narrowed("h.desk", 0)];
  for (const role of roles.filter((one): one is Exclude<Role, "inspector"> => one !== "inspector")) {
    const one = { ...second, username: "o.other", unit: "service-desk", roles: [role] };
    const texts = await Promise.all(
      worlds.map(async ({ reorganise, call }) => {
        reorganise({ staff: [...staff, one] });
        const { status, text } = await call("o.other", "list-narrowings", { query: {} });
        expect([role, status]).toEqual([role, 403]);
        return text;
      }),
    );
    expect(texts[0], role).toEqual(texts[1]);
  }
});
