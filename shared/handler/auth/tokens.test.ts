import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { memoryEndings } from "../../limits/memory-endings.ts";
import { fixedKeyRing, type KeyRing } from "../../secrets/key-ring.ts";
import { testKeys } from "../fakes.ts";
import { csrfOf, sameBrowser } from "../http/csrf.ts";
import { applicantSessions } from "./session.ts";
import { tokens } from "./tokens.ts";

const now = new Date("2026-11-24T08:30:00.000Z");
const later = new Date(now.getTime() + 60_000);
const schema = z.strictObject({ request: z.string() });
const signed = tokens(testKeys, "test", () => schema);
const content = { request: "407155289363" };

describe("a signed token", () => {
  test("returns its content until it expires", async () => {
    const token = await signed.sign(content, later);
    expect(await signed.open(token, now)).toEqual(content);
    expect(await signed.open(token, new Date(later.getTime() - 1))).toEqual(content);
    expect(await signed.open(token, later)).toBeUndefined();
  });

  test("is refused with any one character changed, added or removed", async () => {
    const token = await signed.sign(content, later);
    for (let at = 0; at < token.length; at += 1) {
      const other = token[at] === "A" ? "B" : "A";
      for (const changed of [
        token.slice(0, at) + other + token.slice(at + 1),
        token.slice(0, at) + token.slice(at + 1),
      ]) {
        expect([changed, await signed.open(changed, now)]).toEqual([changed, undefined]);
      }
    }
    for (const changed of [
      `${token}A`,
      `${token}.`,
      `.${token}`,
      `${token}.${token}`,
      "",
      ".",
      "A".repeat(5_000),
    ]) {
      expect(await signed.open(changed, now)).toBeUndefined();
    }
  });

  test("is refused for another purpose, with another key, or when its content has another shape", async () => {
    const token = await signed.sign(content, later);
    const otherKeys = fixedKeyRing(new Uint8Array(32).fill(8));
    expect(await tokens(testKeys, "other", () => schema).open(token, now)).toBeUndefined();
    expect(await tokens(otherKeys, "test", () => schema).open(token, now)).toBeUndefined();
    expect(
      await tokens(testKeys, "test", () => z.strictObject({ id: z.string() })).open(token, now),
    ).toBeUndefined();
  });
});

describe("the token of an applicant's session", () => {
  const sessions = applicantSessions(testKeys, memoryEndings());

  test("lasts thirty minutes and names one request (C2)", async () => {
    const { token, cookie, expiresAt } = await sessions.replace(undefined, { request: "407155289363" }, now);
    expect(expiresAt).toBe("2026-11-24T09:00:00.000Z");
    expect(cookie).toEqual({ name: "session", value: token, seconds: 1_800 });
    expect(await sessions.open(token, now)).toEqual({ request: "407155289363", expiresAt });
    expect(await sessions.open(token, new Date(expiresAt))).toBeUndefined();
  });

  test("contains nothing personal", async () => {
    const { token } = await sessions.replace(undefined, { request: "407155289363" }, now);
    const payload = Buffer.from(token.split(".")[0] ?? "", "base64url").toString();
    expect(Object.keys(JSON.parse(payload).content)).toEqual(["request", "expiresAt"]);
  });
});

describe("the CSRF token of a form", () => {
  test("is accepted only with the cookie of the same browser", async () => {
    const mine = await csrfOf(testKeys, undefined);
    expect(mine.isNew).toBe(true);
    expect(await csrfOf(testKeys, mine.id)).toEqual({ ...mine, isNew: false });
    expect(await sameBrowser(testKeys, mine.id, mine.token)).toBe(true);
    const others = await csrfOf(testKeys, undefined);
    expect(await sameBrowser(testKeys, mine.id, others.token)).toBe(false);
    expect(await sameBrowser(testKeys, others.id, mine.token)).toBe(false);
    expect(await sameBrowser(testKeys, mine.id, undefined)).toBe(false);
    expect(await sameBrowser(testKeys, undefined, mine.token)).toBe(false);
    expect(await sameBrowser(testKeys, "", "")).toBe(false);
  });

  test("belongs to a new browser id when the cookie of the browser is malformed", async () => {
    expect((await csrfOf(testKeys, "<script>")).isNew).toBe(true);
  });
});

describe("the key id in a token (ADR 0052)", () => {
  const [zero, first] = [
    { id: 0, bytes: new Uint8Array(32).fill(7) },
    { id: 1, bytes: new Uint8Array(32).fill(8) },
  ];
  const ringWith = (...keys: readonly (typeof zero)[]): KeyRing => {
    const last = keys.at(-1) ?? zero;
    const find = async (id: number) => keys.find((key) => key.id === id);
    return { current: async () => last, asOf: async () => last, all: async () => keys, find };
  };
  const under = (...keys: readonly (typeof zero)[]) => tokens(ringWith(...keys), "test", () => schema);

  test("is at the beginning of the token; a token of the oldest key (key 0) has no key id", async () => {
    expect(await under(zero).sign(content, later)).toMatch(/^[\w-]+\.[\w-]{43}$/);
    expect(await under(zero, first).sign(content, later)).toMatch(/^1\.[\w-]+\.[\w-]{43}$/);
  });

  test("leaves the token valid when a newer key is added, and invalid when its own key is removed", async () => {
    const [old, fresh] = [
      await under(zero).sign(content, later),
      await under(zero, first).sign(content, later),
    ];
    for (const token of [old, fresh]) expect(await under(zero, first).open(token, now)).toEqual(content);
    expect(await under(first).open(old, now)).toBeUndefined();
    expect(await under(first).open(fresh, now)).toEqual(content);
  });

  test.each(["0.", "2.", "01.", "-1.", "1e0.", ".", "1.1."])(
    "is refused when it is malformed or unknown: “%s”",
    async (id) => {
      const token = await under(zero, first).sign(content, later);
      expect(await under(zero, first).open(id + token.slice(2), now)).toBeUndefined();
    },
  );
});
