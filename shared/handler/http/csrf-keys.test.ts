import { expect, test } from "vitest";
import type { KeyRing } from "../../secrets/key-ring.ts";
import { csrfOf, sameBrowser } from "./csrf.ts";

const [zero, first] = [
  { id: 0, bytes: new Uint8Array(32).fill(7) },
  { id: 1, bytes: new Uint8Array(32).fill(8) },
];
const ring = (...keys: readonly (typeof zero)[]): KeyRing => {
  const last = keys.at(-1) ?? zero;
  return {
    current: async () => last,
    asOf: async () => last,
    all: async () => keys,
    find: async (id) => keys.find((key) => key.id === id),
  };
};

test("a form is accepted under its own CSRF key while a newer key exists, and refused after its key is removed (ADR 0052)", async () => {
  const { id, token: old } = await csrfOf(ring(zero), undefined);
  const { token: fresh } = await csrfOf(ring(zero, first), id);
  for (const token of [old, fresh]) expect(await sameBrowser(ring(zero, first), id, token)).toBe(true);
  expect(await sameBrowser(ring(first), id, old)).toBe(false);
  expect(await sameBrowser(ring(first), id, fresh)).toBe(true);
  for (const token of [`0.${old}`, `2.${fresh.slice(2)}`, `1.${old}`, `1.1.${old}`, "1.", "."])
    expect([token, await sameBrowser(ring(zero, first), id, token)]).toEqual([token, false]);
});
