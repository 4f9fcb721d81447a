import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { defineOperation } from "../../shared/contracts/operation.ts";
import { operations } from "../../shared/contracts/operations.ts";
import { refusals } from "../../shared/contracts/refusals/refusals.ts";
import { conditions, fieldRulesOf, fieldRulesText, keyOf } from "./field-rules-text.ts";

const root = join(import.meta.dirname, "../..");

type Body = Readonly<Record<string, unknown>>;

/** Returns the body of an operation's example without the fields named in `without`, and with the values of `change`. */
function bodyOf(id: string, change: Body, without: readonly string[] = []): Body {
  const { example } = operations.find((operation) => operation.id === id) ?? {};
  const kept = Object.entries(example?.body as Body).filter(([name]) => !without.includes(name));
  return { ...Object.fromEntries(kept), ...change };
}

const letter = { sender: { type: "person", name: "زهرا نمونه" }, number: "12/4", date: "2026-11-20" };
const byLetter = { channel: "letter", handedIn: "2026-11-21", letter };
const emailed = { contactBy: "email", email: "z.nemuneh@example.ir" };

/** For each rule: a body that breaks only this rule, and a body to which the rule applies and that keeps the rule. */
const bodies: Readonly<Record<string, readonly [breaks: Body, keeps: Body]>> = {
  "register-request email needed-for-email": [
    bodyOf("register-request", { contactBy: "email" }, ["email"]),
    bodyOf("register-request", emailed),
  ],
  "register-for-applicant readBack readBack": [
    bodyOf("register-for-applicant", {}, ["readBack"]),
    bodyOf("register-for-applicant", { channel: "paper", handedIn: "2026-11-21" }, ["readBack"]),
  ],
  "register-for-applicant handedIn missing": [
    bodyOf("register-for-applicant", { channel: "paper" }),
    bodyOf("register-for-applicant", { channel: "paper", handedIn: "2026-11-21" }),
  ],
  "register-for-applicant handedIn unknown-field": [
    bodyOf("register-for-applicant", { handedIn: "2026-11-21" }),
    bodyOf("register-for-applicant", { handedIn: "2026-11-21", padCode: "407155289363" }),
  ],
  "register-for-applicant authoritySeen unknown-field": [
    bodyOf("register-for-applicant", { authoritySeen: true }),
    bodyOf("register-for-applicant", {
      authoritySeen: true,
      onBehalfOf: { type: "another", relation: "lawyer", fullName: "زهرا نمونه", identity: { type: "none" } },
    }),
  ],
  "register-for-applicant padCode unknown-field": [
    bodyOf("register-for-applicant", {
      channel: "phone-111",
      padCode: "407155289363",
      handedIn: "2026-11-21",
    }),
    bodyOf("register-for-applicant", { padCode: "407155289363", handedIn: "2026-11-21" }),
  ],
  "register-for-applicant letter missing": [
    bodyOf("register-for-applicant", { channel: "letter", handedIn: "2026-11-21" }),
    bodyOf("register-for-applicant", byLetter),
  ],
  "register-for-applicant letter unknown-field": [
    bodyOf("register-for-applicant", { channel: "paper", handedIn: "2026-11-21", letter }),
    bodyOf("register-for-applicant", byLetter),
  ],
  "register-for-applicant letter.date letter-after-it-came": [
    bodyOf("register-for-applicant", { ...byLetter, letter: { ...letter, date: "2026-11-22" } }),
    bodyOf("register-for-applicant", { ...byLetter, letter: { ...letter, date: "2026-11-21" } }),
  ],
  "register-for-applicant letter.answerBy answer-before-it-came": [
    bodyOf("register-for-applicant", { ...byLetter, letter: { ...letter, answerBy: "2026-11-20" } }),
    bodyOf("register-for-applicant", { ...byLetter, letter: { ...letter, answerBy: "2026-11-21" } }),
  ],
  "note-guidance key choose": [
    bodyOf("note-guidance", { what: "hand-off" }, ["key"]),
    bodyOf("note-guidance", { what: "answered" }, ["key"]),
  ],
};

describe("docs/generated/field-rules.md", () => {
  it("agrees with the contracts (npm run catalogue)", () => {
    const text = readFileSync(join(root, "docs/generated/field-rules.md"), "utf8");
    expect(text).toBe(fieldRulesText(operations, refusals));
  });

  it("states the condition of each rule that a schema checks by a function, and of no other rule", () => {
    const rules = fieldRulesOf(operations).checks.map(keyOf);
    expect(rules.length).toBeGreaterThan(10);
    expect(Object.keys(conditions).toSorted()).toEqual([...new Set(rules)].toSorted());
    expect(Object.keys(bodies).toSorted()).toEqual(Object.keys(conditions).toSorted());
  });

  it.each(Object.entries(bodies))(
    "describes a rule that the schema enforces: %s",
    (rule, [breaks, keeps]) => {
      const [id, field, code] = rule.split(" ");
      const { body } = operations.find((operation) => operation.id === id) ?? {};
      const faults = body
        ?.safeParse(breaks)
        .error?.issues.map(({ path, message }) => [path.join("."), message]);
      expect(faults).toEqual([[field, code]]);
      expect(body?.safeParse(keeps).error).toBeUndefined();
    },
  );

  it("lists choices and checks of nested objects, lists and optional fields", () => {
    const owner = z.union([
      z.strictObject({ unit: z.string() }),
      z.strictObject({ person: z.optional(z.string()), type: z.literal("one") }),
    ]);
    const part = z
      .strictObject({ owner, first: z.string(), last: z.string() })
      .check(z.refine(({ first, last }) => first <= last, { path: ["last"], error: "too-early" }));
    const operation = defineOperation({
      ...{
        id: "share-out",
        method: "POST",
        path: "/api/share-out",
        summary: "Shares out.",
        audience: "anyone",
      },
      body: z.strictObject({ parts: z.optional(z.array(part)) }),
      responses: {},
      refusals: [],
    });
    expect(fieldRulesOf([operation])).toEqual({
      checks: [{ operation: "share-out", field: "parts[].last", code: "too-early" }],
      choices: [
        { operation: "share-out", field: "parts[].owner", shapes: ["`person`? + `type` = `one`", "`unit`"] },
      ],
    });
  });
});
