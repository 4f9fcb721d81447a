import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { memoryEndings } from "../../limits/memory-endings.ts";
import { testSecret } from "../fakes.ts";
import { csrfOf, sameBrowser } from "../http/csrf.ts";
import { applicantSessions } from "./session.ts";
import { tokens } from "./tokens.ts";

const now = new Date("2026-11-24T08:30:00.000Z");
const later = new Date(now.getTime() + 60_000);
const schema = z.strictObject({ request: z.string() });
const signed = tokens(testSecret, "test", () => schema);
const content = { request: "407155289363" };

describe("a signed token", () => {
  test("gives back what was signed, until it expires", async () => {
    const token = await signed.sign(content, later);
    expect(await signed.open(token, now)).toEqual(content);
    expect(await signed.open(token, new Date(later.getTime() - 1))).toEqual(content);
    expect(await signed.open(token, later)).toBeUndefined();
  });

  test("is worth nothing with any one character changed, added or left out", async () => {
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

  test("is none of another purpose, another secret or another shape", async () => {
    const token = await signed.sign(content, later);
    const otherSecret = { get: async () => new Uint8Array(32).fill(8) };
    expect(await tokens(testSecret, "other", () => schema).open(token, now)).toBeUndefined();
    expect(await tokens(otherSecret, "test", () => schema).open(token, now)).toBeUndefined();
    expect(
      await tokens(testSecret, "test", () => z.strictObject({ id: z.string() })).open(token, now),
    ).toBeUndefined();
  });
});

describe("an applicant's session", () => {
  const sessions = applicantSessions(testSecret, memoryEndings());

  test("lasts half an hour and names one request (C2)", async () => {
    const { token, cookie, expiresAt } = await sessions.give({ request: "407155289363" }, now);
    expect(expiresAt).toBe("2026-11-24T09:00:00.000Z");
    expect(cookie).toEqual({ name: "session", value: token, seconds: 1_800 });
    expect(await sessions.open(token, now)).toEqual({ request: "407155289363", expiresAt });
    expect(await sessions.open(token, new Date(expiresAt))).toBeUndefined();
  });

  test("holds nothing personal", async () => {
    const { token } = await sessions.give({ request: "407155289363" }, now);
    const payload = Buffer.from(token.split(".")[0] ?? "", "base64url").toString();
    expect(Object.keys(JSON.parse(payload).content)).toEqual(["request", "expiresAt"]);
  });
});

describe("a form's token", () => {
  test("belongs to the browser's cookie", async () => {
    const mine = await csrfOf(testSecret, undefined);
    expect(mine.isNew).toBe(true);
    expect(await csrfOf(testSecret, mine.id)).toEqual({ ...mine, isNew: false });
    expect(await sameBrowser(testSecret, mine.id, mine.token)).toBe(true);
    const others = await csrfOf(testSecret, undefined);
    expect(await sameBrowser(testSecret, mine.id, others.token)).toBe(false);
    expect(await sameBrowser(testSecret, others.id, mine.token)).toBe(false);
    expect(await sameBrowser(testSecret, mine.id, undefined)).toBe(false);
    expect(await sameBrowser(testSecret, undefined, mine.token)).toBe(false);
    expect(await sameBrowser(testSecret, "", "")).toBe(false);
  });

  test("is made anew when the cookie is none of ours", async () => {
    expect((await csrfOf(testSecret, "<script>")).isNew).toBe(true);
  });
});
