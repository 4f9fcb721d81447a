import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { document } from "../../events/fields.ts";
import { fingerprintOf } from "../journal/fingerprint.ts";
import { Outage } from "../outage.ts";
import { documentId } from "./document-id.ts";
import { keyedHash } from "./keyed-hash.ts";
import { serviceSecretIn } from "./keys.ts";
import { seal, sealAlike, unseal } from "./seal.ts";

const key = new Uint8Array(32).fill(7);

describe("a sealed text (P2)", () => {
  test("opens with its key and its document id, whatever its content", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, id) => {
        expect(unseal(key, id, seal(key, id, text))).toBe(text);
      }),
    );
  });

  test("does not open when one bit of it is changed, or with another key or document id", () => {
    const sealed = seal(key, "id", "سلام");
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Uint8Array.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(key, "id", changed)).toThrow();
    }
    expect(() => unseal(key, "other", sealed)).toThrow();
    expect(() => unseal(new Uint8Array(32), "id", sealed)).toThrow();
    expect(() => unseal(key, "id", sealed.subarray(0, 20))).toThrow();
  });

  test("has, where equal texts must give equal bytes, a nonce that is computed from id, text and key", () => {
    const macKey = new Uint8Array(32).fill(8);
    const sealed = sealAlike(key, macKey, "id", "سلام");
    expect(sealAlike(key, macKey, "id", "سلام")).toEqual(sealed);
    expect(unseal(key, "id", sealed)).toBe("سلام");
    const nonces = [
      sealed,
      sealAlike(key, macKey, "id", "سلام!"),
      sealAlike(key, macKey, "other", "سلام"),
      sealAlike(key, key, "id", "سلام"),
    ].map((each) => Buffer.from(each.subarray(0, 12)).toString("hex"));
    expect(new Set(nonces).size).toBe(4);
  });

  test("has different bytes each time the text is sealed", () => {
    expect(seal(key, "id", "سلام")).not.toEqual(seal(key, "id", "سلام"));
  });
});

test("the id of a document is known before the document is written, and names the service, the aggregate and the document", () => {
  const id = documentId("intake", "407155289363", "words", "key", fingerprintOf({}));
  expect(id).toMatch(/^intake\/407155289363\/words-[\w-]{22}$/);
  expect(document().parse(id)).toBe(id);
  expect(documentId("intake", "407155289363", "words", "key", fingerprintOf({}))).toBe(id);
  expect(documentId("intake", "407155289363", "words", "key", fingerprintOf({ a: 1 }))).not.toBe(id);
  expect(documentId("intake", "407155289363", "words", "other", fingerprintOf({}))).not.toBe(id);
});

test("a keyed hash depends on the secret and on the borders between the hashed parts", () => {
  expect(keyedHash(key, "ab", "c")).toHaveLength(32);
  expect(keyedHash(key, "ab", "c")).toEqual(keyedHash(key, "ab", "c"));
  expect(keyedHash(key, "ab", "c")).not.toEqual(keyedHash(key, "a", "bc"));
  expect(keyedHash(key, "ab", "c")).not.toEqual(keyedHash(new Uint8Array(32), "ab", "c"));
});

test("a secret that failed to load is loaded again on the next call", async () => {
  let out = true;
  const get = async () => {
    if (out) throw new Outage("keys");
    return { key };
  };
  const table = {
    get,
    find: get,
    getAll: async () => [],
    insert: async () => "exists" as const,
  };
  const secret = serviceSecretIn(table, "intake");
  await expect(secret.get()).rejects.toBeInstanceOf(Outage);
  out = false;
  expect(await secret.get()).toEqual(key);
});
