import { expect, test } from "vitest";
import { personKeysIn, serviceSecretIn } from "../../shared/documents/keys.ts";
import { sealedRowsIn } from "../../shared/documents/sealed-rows.ts";
import type { InsertOnlyTable } from "../../shared/table/table.ts";

const words = { text: "نان ۲۰٪ گران شده است", attachments: [] };
const id = "intake/407155289363/words-x";

/** Whatever insert-only rows are kept in, this holds for what is sealed in them. */
export function sealedLaws(newTable: () => Promise<InsertOnlyTable>): void {
  async function stores() {
    const table = await newTable();
    const keys = personKeysIn(await newTable());
    return { table, keys, rows: sealedRowsIn(table, keys) };
  }

  test("what a person wrote comes back, and is nowhere readable", async () => {
    const { table, keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    expect(await rows.get(id)).toEqual({ content: words });
    expect(JSON.stringify(await table.get(id))).not.toContain("نان");
    expect(await rows.get("intake/407155289363/words-y")).toBeUndefined();
  });

  test("the same id again is the same document", async () => {
    const { keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    await rows.put(id, "person", { text: "other" });
    expect(await rows.get(id)).toEqual({ content: words });
  });

  test("without the person's key every word is erased (P2)", async () => {
    const { table, keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    expect(await sealedRowsIn(table, { get: async () => undefined }).get(id)).toBe("erased");
    await expect(rows.put(id, "stranger", words)).rejects.toThrow("no key");
  });

  test("a sealed row moved under another id does not open", async () => {
    const { table, keys, rows } = await stores();
    await keys.getOrMake("person");
    await rows.put(id, "person", words);
    await table.insert("intake/407155289363/words-moved", (await table.get(id)) ?? {});
    await expect(rows.get("intake/407155289363/words-moved")).rejects.toThrow();
  });

  test("a person has one key, whoever asks first", async () => {
    const { keys } = await stores();
    const made = await Promise.all([1, 2, 3].map(() => keys.getOrMake("person")));
    expect(new Set(made.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
    expect(await keys.get("person")).toHaveLength(32);
    expect(await keys.get("stranger")).toBeUndefined();
  });

  test("a service has one secret, in every process, and no other service's", async () => {
    const table = await newTable();
    const [one, same, other] = await Promise.all(
      ["intake", "intake", "referral"].map((service) => serviceSecretIn(table, service).get()),
    );
    expect(one).toHaveLength(32);
    expect(same).toEqual(one);
    expect(other).not.toEqual(one);
  });
}
