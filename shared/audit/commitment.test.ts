import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { StoredRow } from "../journal/journal.ts";
import { commitmentOf, commitmentTo, openingOf } from "./commitment.ts";

const salt = Buffer.alloc(16, 7).toString("base64url");
const row: Pick<StoredRow, "id" | "shown"> = {
  id: "407155289363",
  shown: { facts: [{ what: "registered", at: "2026-11-24T08:00:00.000Z" }], salt },
};

test("the cryptographic commitment to a journal row is the SHA-256 of salt and canonical public facts, as docs/use/verify.md says (P7)", () => {
  const opened = createHash("sha256").update("peygir/salt\n").update(Buffer.alloc(16, 7)).digest();
  const facts = '{"code":"407155289363","events":[{"at":"2026-11-24T08:00:00.000Z","what":"registered"}]}';
  const expected = createHash("sha256").update(opened).update(facts).digest("base64url");
  expect(commitmentOf(row)).toBe(expected);
});

test("a journal row that the public timeline does not show has no commitment to public facts", () => {
  expect(commitmentOf({ id: row.id })).toBeUndefined();
});

test("opening the cryptographic commitment to public facts does not reveal the salt of the whole journal row", () => {
  expect(openingOf(row)?.salt).not.toContain(salt);
  expect(openingOf(row)?.salt).toHaveLength(43);
});

test("the cryptographic commitment to a journal row differs when the facts, the request or the salt differ", () => {
  const opening = openingOf(row);
  if (!opening) throw new Error("it is shown");
  const { facts } = opening;
  const others = [
    { ...opening, salt: Buffer.alloc(32, 1).toString("base64url") },
    { ...opening, facts: { ...facts, code: "407155289371" } },
    { ...opening, facts: { ...facts, events: [] } },
  ];
  const all = [opening, ...others].map(commitmentTo);
  expect(new Set(all).size).toBe(all.length);
});
