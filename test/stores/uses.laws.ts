import { expect, test } from "vitest";
import { countedKeysIn, personKeysIn } from "../../shared/documents/keys.ts";
import type { CountedTable } from "../../shared/table/table.ts";

const [today, tomorrow] = [1_764_028_800, 1_764_115_200];
const key = new Uint8Array([1, 2, 3]);

/** Tests that every table of rows that count their uses must pass. */
export function useLaws(newTable: () => Promise<CountedTable>): void {
  const using = (table: CountedTable, once: string, ends = today, most = 3) =>
    table.use("person/one", { key }, { once, most, ends });
  const counted = async (...given: Parameters<typeof using>) => (await using(...given)).counted;

  test("the first use of a row that counts its uses inserts the row, and later uses leave the row's content unchanged", async () => {
    const table = await newTable();
    expect(await using(table, "one")).toMatchObject({ row: { key }, counted: "first" });
    const other = { key: new Uint8Array([9]) };
    const { row } = await table.use("person/one", other, { once: "two", most: 3, ends: today });
    expect([row["key"], (await table.get("person/one"))?.["key"]]).toEqual([key, key]);
  });

  test("a row that was inserted without a counted use can be used afterwards", async () => {
    const table = await newTable();
    await table.insert("person/one", { key });
    const { row, counted: how } = await table.use(
      "person/one",
      { key: new Uint8Array([9]) },
      {
        ...{ once: "one", most: 1, ends: today },
      },
    );
    expect([row["key"], how]).toEqual([key, "first"]);
  });

  test("each use of a row counts once, even when repeated, up to the largest number of uses (P4, C17)", async () => {
    const table = await newTable();
    for (const once of ["one", "two", "three"]) expect(await counted(table, once)).toBe("first");
    expect([await counted(table, "two"), await counted(table, "four")]).toEqual(["again", "full"]);
  });

  test("concurrent uses of a row are counted like successive uses (P4, C17)", async () => {
    const table = await newTable();
    const same = await Promise.all(Array.from({ length: 4 }, () => counted(table, "one")));
    expect(same.toSorted()).toEqual(["again", "again", "again", "first"]);
    const others = await Promise.all(["two", "three", "four", "five"].map((once) => counted(table, once)));
    expect(others.toSorted()).toEqual(["first", "first", "full", "full"]);
  });

  test("the count of a row's uses restarts in the next time window, and a late use is counted in the current window", async () => {
    const table = await newTable();
    await using(table, "one", today, 2);
    expect(await counted(table, "one", tomorrow, 2)).toBe("first");
    expect(await counted(table, "late", today, 2)).toBe("first");
    expect(await counted(table, "three", tomorrow, 2)).toBe("full");
  });

  test("the key of a person that is stored with a count of its uses is the key that every reader gets", async () => {
    const table = await newTable();
    const keys = personKeysIn(table);
    const use = { once: "one", most: 1, ends: today };
    const made = await countedKeysIn(table).use("zahra", use);
    expect(made).toEqual({ key: await keys.get("zahra"), counted: "first" });
    expect(await countedKeysIn(table).use("zahra", { ...use, once: "two" })).toEqual({
      ...made,
      counted: "full",
    });
    const reza = await keys.getOrMake("reza");
    expect((await countedKeysIn(table).use("reza", use)).key).toEqual(reza);
  });
}
