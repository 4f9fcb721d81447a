import { describe, expect, test } from "vitest";
import { languages, textIn } from "./fields/language.ts";
import { refusalsOf } from "./operation.ts";
import { operations } from "./operations.ts";
import { problem } from "./refusals/problem.ts";
import { problemType } from "./refusals/problem-type.ts";
import { refusals } from "./refusals/refusals.ts";

const byId = operations.map((operation) => [operation.id, operation] as const);

test("no two operations share an id or a route", () => {
  expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
  expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(operations.length);
});

describe.each(byId)("the operation %s", (_id, operation) => {
  const { example, responses } = operation;

  test("has an example whose request fits the operation's schemas", () => {
    for (const part of ["params", "query", "body"] as const) {
      const given = example[part];
      expect(given === undefined).toBe(operation[part] === undefined);
      if (given !== undefined) expect(operation[part]?.safeParse(given).error?.issues).toBeUndefined();
    }
  });

  test("has an example whose response fits the operation's schemas", () => {
    const response = responses[example.status];
    expect((response?.body ?? problem).safeParse(example.response).error?.issues).toBeUndefined();
    expect(example.etag !== undefined).toBe(response?.headers?.includes("ETag") ?? false);
  });

  test("has an example whose refusal is one of the operation's refusals", () => {
    const { data: refused } = problem.safeParse(example.response);
    if (refused === undefined) return;
    const code = refusalsOf(operation).find((each) => problemType(each) === refused.type);
    expect(code).toBeDefined();
    expect([example.status, refused.status]).toEqual(Array(2).fill(code && refusals[code].status));
  });

  test("requires an idempotency key if the operation writes; a POST operation that only reads requires none (P4)", () => {
    const desk = [
      "identify-applicant",
      "list-likely-duplicates",
      "show-applicants-request",
      "preview-directory",
      "open-untold",
      "open-results",
      "search-cases",
      "suggest-for-text",
      "read-first-words",
    ];
    const looks = ["track", "open-with-pin", ...desk];
    const writes = operation.method !== "GET" && !looks.includes(operation.id);
    expect(operation.idempotent ?? false).toBe(writes);
  });
});

describe.each(Object.entries(refusals))("the refusal %s", (code, refusal) => {
  test("has sentences in both languages and an error status", () => {
    for (const language of languages) {
      expect(textIn(refusal.title, language)).not.toBe("");
      expect(textIn(refusal.sentence, language)).not.toBe("");
    }
    expect(refusal.status).toBeGreaterThanOrEqual(400);
    expect(refusal.status).toBeLessThan(600);
  });

  test("belongs to at least one operation, or is one of the refusals that only pages give", () => {
    const pagesOnly = ["form-expired", "provider-refused"];
    const answered = operations.some((operation) => refusalsOf(operation).includes(code as never));
    expect(answered || pagesOnly.includes(code)).toBe(true);
  });
});
