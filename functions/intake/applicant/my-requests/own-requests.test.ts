import { describe, expect, test } from "vitest";
import { memoryViews } from "../../../../shared/journal/memory-views.ts";
import { personList } from "../../projections/build-views.ts";
import { ownRequests } from "./own-requests.ts";

/** Lists the requests of one person, newest first; `contactOf` returns the mobile of request `n`. */
async function listed(count: number, contactOf: (n: number) => string | undefined) {
  const views = memoryViews();
  const queries = { count: 0 };
  for (let n = 0; n < count; n += 1) {
    const order = String(n).padStart(4, "0");
    const contact = contactOf(n);
    const data = { code: order, ...(contact !== undefined && { contact }) };
    await views.put({ id: `request#${order}#person`, version: 1, list: personList("zahra"), order, data });
  }
  const list: typeof views.list = (...asked) => {
    queries.count += 1;
    return views.list(...asked);
  };
  const all = async (contact?: string) => {
    const pages: (readonly string[])[] = [];
    let after: string | undefined;
    do {
      const { items, next } = await ownRequests({ list }, { person: "zahra", contact }, after);
      pages.push(items.map(({ code }) => code));
      after = next;
    } while (after !== undefined);
    return pages;
  };
  return { all, queries, first: (contact?: string) => ownRequests({ list }, { person: "zahra", contact }) };
}

const codes = (from: number, count: number, step = 1) =>
  Array.from({ length: count }, (_, n) => String(from + n * step).padStart(4, "0"));

describe("the requests of one person", () => {
  test("are listed for one mobile, without requests registered with another mobile or with no mobile (C14)", async () => {
    const { all } = await listed(6, (n) => ["own", "another", undefined][n % 3]);
    expect(await all("own")).toEqual([codes(0, 2, 3)]);
    expect(await all("nobody's")).toEqual([[]]);
  });

  test("are all listed to an applicant who signed in by an identity provider, without any mobile", async () => {
    const { all, first } = await listed(3, () => "own");
    expect(await all()).toEqual([codes(0, 3)]);
    expect((await first()).items[0]).not.toHaveProperty("contact");
  });

  test("are listed for one mobile in pages of twenty-five, none twice or missing, when requests with other mobiles lie between", async () => {
    const { all } = await listed(120, (n) => (n % 2 === 0 ? "own" : "another"));
    expect(await all("own")).toEqual([codes(0, 25, 2), codes(50, 25, 2), codes(100, 10, 2)]);
    const late = await listed(90, (n) => (n < 60 ? "another" : "own"));
    expect((await late.all("own")).flat()).toEqual(codes(60, 30));
  });

  test("are read with one query when all have the same mobile", async () => {
    const { queries, first } = await listed(20, () => "own");
    await first("own");
    expect(queries.count).toBe(1);
  });
});
