import { expect, test } from "vitest";
import { secondList, type View, type ViewStore } from "../../shared/journal/views.ts";

const view = (n: number, changes: Partial<View> = {}): View => ({
  id: `case#${n}`,
  version: 1,
  list: "unit#price-control#open",
  order: `2026-11-${10 + n}#${n}`,
  data: { subject: "گران‌فروشی", parts: [1, 2.5, null, true], none: {} },
  ...changes,
});

/** Tests that every store of views must pass. */
export function viewLaws(newViews: () => Promise<ViewStore>): void {
  test("a store of views returns a view as it was written", async () => {
    const views = await newViews();
    expect(await views.put(view(1))).toBe("written");
    expect(await views.get("case#1")).toEqual(view(1));
    expect(await views.get("case#2")).toBeUndefined();
  });

  test("a view of an older version never overwrites a newer one; a view of the same version may be written again", async () => {
    const views = await newViews();
    await views.put(view(1, { version: 5 }));
    expect(await views.put(view(1, { version: 4, data: "old" }))).toBe("older");
    expect(await views.get("case#1")).toMatchObject({ version: 5 });
    expect(await views.put(view(1, { version: 5, data: "rebuilt" }))).toBe("written");
    expect(await views.get("case#1")).toMatchObject({ data: "rebuilt" });
  });

  test("a list of views is in order, page after page, without rows of other lists", async () => {
    const views = await newViews();
    for (const n of [3, 1, 5, 2, 4]) await views.put(view(n));
    await views.put(view(6, { list: "unit#other#open" }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await views.list("unit#price-control#open", { limit: 2, ...(after && { after }) });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((item) => item.id));
      after = page.next;
    } while (after);
    expect(seen).toEqual(["case#1", "case#2", "case#3", "case#4", "case#5"]);
  });

  test("a view that is in two lists at the same place is read in both lists, page after page, and can leave either list", async () => {
    const views = await newViews();
    const second = secondList("all/2");
    for (const n of [3, 1, 2]) await views.put(view(n, { second }));
    await views.put(view(4));
    const first = await views.list(second, { limit: 2 });
    expect(first.items).toEqual([view(1, { second }), view(2, { second })]);
    const next = await views.list(second, { limit: 2, after: first.next ?? "" });
    expect(next).toEqual({ items: [view(3, { second })] });
    expect((await views.list(second, { behind: view(2).order ?? "" })).items).toHaveLength(1);
    expect((await views.list("unit#price-control#open")).items).toHaveLength(4);
    await views.put(view(2));
    expect((await views.list(second)).items.map(({ id }) => id)).toEqual(["case#1", "case#3"]);
  });

  test("a list of views is read from any place in its order on, even if no row has this place", async () => {
    const views = await newViews();
    for (const n of [1, 2, 3, 4]) await views.put(view(n));
    const behind = async (order: string, limit = 25) => {
      const page = await views.list("unit#price-control#open", { behind: order, limit });
      return [page.items.map(({ id }) => id), page.next !== undefined];
    };
    expect(await behind("2026-11-12#2")).toEqual([["case#3", "case#4"], false]);
    expect(await behind("2026-11-12#1", 2)).toEqual([["case#2", "case#3"], true]);
    expect(await behind("2027")).toEqual([[], false]);
  });

  test("a list of views is read up to any place in its order, page after page", async () => {
    const views = await newViews();
    for (const n of [1, 2, 3, 4]) await views.put(view(n));
    const first = await views.list("unit#price-control#open", { before: "2026-11-13#4", limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(["case#1", "case#2"]);
    const { next: after = "" } = first;
    const second = await views.list("unit#price-control#open", { before: "2026-11-13#4", limit: 2, after });
    expect(second.items.map(({ id }) => id)).toEqual(["case#3"]);
    const both = { before: "2027", behind: "2026" };
    await expect(views.list("unit#price-control#open", both)).rejects.toThrow("one bound");
  });

  test("a view that leaves its list is no longer read with that list", async () => {
    const views = await newViews();
    await views.put(view(1));
    const { list: _list, order: _order, ...closed } = view(1, { version: 2 });
    await views.put(closed);
    expect(await views.list("unit#price-control#open")).toEqual({ items: [] });
    expect(await views.get("case#1")).toEqual(closed);
  });

  test("a forged cursor gives the first page of a list of views", async () => {
    const views = await newViews();
    await views.put(view(1));
    for (const after of [
      "x",
      "",
      Buffer.from("[1,2]").toString("base64url"),
      Buffer.from('["",""]').toString("base64url"),
    ])
      expect((await views.list("unit#price-control#open", { after })).items).toHaveLength(1);
  });
}
