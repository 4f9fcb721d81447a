import { expect, test } from "vitest";
import { personKeysIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import type { InsertOnlyTable } from "../../shared/table/table.ts";

const words = { text: "نان ۲۰٪ گران شده است", attachments: [] };
const request = "407155289363";
const id = `intake/${request}/words-x`;

/** Tests that every insert-only table must pass with encrypted rows. */
export function sealedLaws(newTable: () => Promise<InsertOnlyTable>): void {
  async function stores() {
    const table = await newTable();
    const keys = personKeysIn(await newTable());
    await keys.makeFor(request);
    return { table, keys, rows: sealedRowsIn(table, keys) };
  }

  test("a person's sealed (encrypted) text is returned readable, and is readable nowhere in the table", async () => {
    const { table, keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    expect(await rows.get(id)).toEqual({ content: words });
    expect(JSON.stringify(await table.get(id))).not.toContain("نان");
    expect(await rows.get("intake/407155289363/words-y")).toBeUndefined();
  });

  test("several rows are returned in the requested order, with undefined in the place of a missing row", async () => {
    const { table } = await stores();
    for (const name of ["a", "b"]) await table.insert(name, { name });
    for (const like of ["get", "find"] as const)
      expect(await table.getAll(["b", "none", "a", "b"], like)).toEqual([
        { name: "b" },
        undefined,
        { name: "a" },
        { name: "b" },
      ]);
    expect(await table.getAll([])).toEqual([]);
  });

  test("a single read of the table returns the data keys of a person and of a request (P2)", async () => {
    const table = await newTable();
    const made = personKeysIn(table);
    await made.getOrMake("person");
    await made.makeFor(request);
    const asked: (readonly string[])[] = [];
    const getAll: typeof table.getAll = (ids, like) => {
      asked.push(ids);
      return table.getAll(ids, like);
    };
    const keys = personKeysIn({ ...table, getAll });
    expect(await keys.getFor("person", request)).toEqual(await made.getFor("person", request));
    expect(asked).toEqual([["person/person", `person/request-${request}`]]);
    expect(await keys.get("person"), "and each of them by itself").toEqual(await made.get("person"));
    expect(asked).toHaveLength(2);
    expect(await keys.getFor("stranger", request)).toBeUndefined();
  });

  test("a document that is written again under the same id keeps the content that was written first", async () => {
    const { keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    await rows.put(id, "person", { text: "other" });
    expect(await rows.get(id)).toEqual({ content: words });
  });

  test("without the person's key all their texts are erased (P2)", async () => {
    const { table, keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    expect(
      await sealedRowsIn(table, { get: async () => undefined, getFor: async () => undefined }).get(id),
    ).toBe("erased");
    await expect(rows.put(id, "stranger", words)).rejects.toThrow("no key");
  });

  test("without a request's key its texts are erased, and no others (P2)", async () => {
    const { table, keys, rows } = await stores();
    await keys.getOrMake("person");
    const [other, none] = ["meeting/668605216291.1/words-x", "identity/a-block/reason-x"];
    await expect(rows.put(other, "person", words)).rejects.toThrow("no key");
    await keys.makeFor("668605216291");
    for (const one of [id, other, none]) await rows.put(one, "person", words);
    const without: typeof keys = {
      ...keys,
      getFor: async (person, of) => (of === request ? undefined : keys.getFor(person, of)),
    };
    const left = sealedRowsIn(table, without);
    expect(await left.get(id)).toBe("erased");
    for (const one of [other, none]) expect(await left.get(one)).toEqual({ content: words });
  });

  test("a request that is registered again after its key was destroyed reveals no earlier text (P2)", async () => {
    const { table, rows, keys } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    const again = personKeysIn(await newTable());
    const getFor: typeof keys.getFor = async (person, of) => {
      await again.makeFor(of);
      await again.getOrMake(person);
      return again.getFor(person, of);
    };
    expect(await sealedRowsIn(table, { ...keys, getFor }).get(id)).toBe("erased");
  });

  test("a text of a part of a divided request is sealed and opened like a text of the whole request", async () => {
    const { keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put("referral/407155289364/answer-x", "person", words);
    expect(await rows.get("referral/407155289364/answer-x")).toEqual({ content: words });
  });

  test("a sealed (encrypted) row cannot be opened after it was moved under another id", async () => {
    const { table, keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    await table.insert("intake/407155289363/words-moved", (await table.get(id)) ?? {});
    await expect(rows.get("intake/407155289363/words-moved")).rejects.toThrow();
  });

  test("concurrent callers who make a person's data key all get the same key", async () => {
    const { keys } = await stores();
    const made = await Promise.all([1, 2, 3].map(() => keys.getOrMake("person")));
    expect(new Set(made.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
    expect(await keys.get("person")).toHaveLength(32);
    expect(await keys.get("stranger")).toBeUndefined();
  });

  test("a service has the same secret in every process, and another secret than other services", async () => {
    const table = await newTable();
    const [one, same, other] = await Promise.all(
      ["intake", "intake", "referral"].map((service) => serviceSecretIn(table, service).get()),
    );
    expect(one).toHaveLength(32);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });
}
