import { describe, expect, test } from "vitest";
import { hiddenCase } from "../../../../shared/contracts/fields/fields.ts";
import { caseMeant, hiddenCases } from "./hidden-case.ts";

const code = "214000000017";
const secretOf = (byte: number) => ({ get: async () => new Uint8Array(32).fill(byte) });
const secret = secretOf(7);
const nameFor = async (username: string, of = code) => (await hiddenCases(secret, username)).of(of);

describe("the pseudonym of a case (R2)", () => {
  test("leads the accused person who owes a commitment of the case to the case, and is the same each time for this person", async () => {
    const name = await nameFor("e.legal");
    expect(hiddenCase.safeParse(name).success).toBe(true);
    expect(await caseMeant(secret, "e.legal", name)).toBe(code);
    expect(await nameFor("e.legal")).toBe(name);
  });

  test("shares no part with the pseudonym of another case or for another person", async () => {
    const parts = (name: string) => [name.slice(0, 24), name.slice(24, 56), name.slice(56)];
    const [name, ofNext, forHead] = [
      await nameFor("e.legal"),
      await nameFor("e.legal", "214000000025"),
      await nameFor("h.legal"),
    ].map(parts);
    for (const other of [ofNext, forHead]) expect(name?.filter((part) => other?.includes(part))).toEqual([]);
  });

  test("leads to no case when another person uses it, when it was made with another secret, or when one digit is changed", async () => {
    const name = await nameFor("e.legal");
    expect(await caseMeant(secret, "h.legal", name)).toBeUndefined();
    expect(await caseMeant(secretOf(8), "e.legal", name)).toBeUndefined();
    for (let at = 0; at < name.length; at += 1) {
      const digit = ((Number.parseInt(name[at] ?? "", 16) + 1) % 16).toString(16);
      const changed = `${name.slice(0, at)}${digit}${name.slice(at + 1)}`;
      expect(await caseMeant(secret, "e.legal", changed), changed).toBeUndefined();
    }
  });

  test("is told apart from a tracking code, which leads to the case with that code", async () => {
    expect(await caseMeant(secret, "e.legal", code)).toBe(code);
  });
});
