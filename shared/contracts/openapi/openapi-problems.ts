/** The refusals in the OpenAPI document: three shared responses, and what each code means. */

import type { ZodOpenApiContentObject } from "zod-openapi";
import { defined } from "../../defined.ts";
import { fieldError } from "../fields/field-errors.ts";
import { problem } from "../refusals/problem.ts";
import { problemType } from "../refusals/problem-type.ts";
import { type RefusalText, refusalWords } from "../refusals/refusal-text.ts";
import { type RefusalCode, refusals } from "../refusals/refusals.ts";

/** Example values for the placeholders in the sentences of refusals. */
const details = {
  maximum: 100,
  accepted: "application/json",
  incident: "9f86d081884c",
  stage: "answered",
  unit: "no-such-unit",
  outcome: "no-such-outcome",
  raised: 2,
  answered: 1,
  most: 6,
};

function example(code: RefusalCode) {
  const { title, sentence } = refusalWords(refusals[code], "en", details);
  const errors = code === "invalid-input" ? [fieldError(["mobile"], "not-a-mobile", "en")] : undefined;
  return {
    summary: title,
    value: {
      type: problemType(code),
      title,
      status: refusals[code].status,
      detail: sentence,
      ...defined({ errors }),
      ...(code === "unexpected" && { incident: details.incident }),
    },
  };
}

const exampleName = (code: string): string => `Refusal.${code}`;

/** The examples of these refusals, by the name to which the responses refer. */
export const problemExamples = (codes: readonly RefusalCode[]) =>
  Object.fromEntries(codes.map((code) => [exampleName(code), example(code)]));

/** The response of API Gateway's authorizer to a wrong staff token, with AWS's text. */
const authorizers = {
  "application/json": {
    schema: {
      type: "object",
      properties: { message: { type: "string" } },
      required: ["message"],
    },
  },
} satisfies ZodOpenApiContentObject;

type Codes = readonly RefusalCode[];

const statusOf = (code: RefusalCode): number => refusals[code].status;
const isFailure = (code: RefusalCode): boolean => statusOf(code) >= 500;
const waits = (code: RefusalCode): boolean => (refusals[code] as RefusalText).retryAfter !== undefined;

function response(description: string, codes: Codes, withExamples: boolean) {
  const examples = codes.map(
    (code) => [code, { $ref: `#/components/examples/${exampleName(code)}` }] as const,
  );
  return {
    description,
    ...(codes.some(waits) && { headers: { "Retry-After": { $ref: "#/components/headers/RetryAfter" } } }),
    content: {
      "application/problem+json": {
        schema: problem,
        ...(withExamples && { examples: Object.fromEntries(examples) }),
      },
    },
  };
}

/**
 * The shared responses, by name.
 * @param withExamples whether they refer to an example of each code
 */
export function problemResponses(codes: Codes, withExamples: boolean) {
  const refused = response(
    "Refused. `type` ends with the code, one of the operation's `x-refusals` or of its `x-refusal-groups`.",
    codes.filter((code) => !isFailure(code)),
    withExamples,
  );
  return {
    Refused: refused,
    StaffRefused: { ...refused, content: { ...refused.content, ...authorizers } },
    Failed: response(
      "The server failed or is busy. Try again later with the same `Idempotency-Key`.",
      codes.filter(isFailure),
      withExamples,
    ),
  };
}

/** The references from an operation to the shared responses. */
export const problemReferences = (isStaffs: boolean) => ({
  "4XX": { $ref: `#/components/responses/${isStaffs ? "StaffRefused" : "Refused"}` },
  "5XX": { $ref: "#/components/responses/Failed" },
});

/** The status and the title of each code. */
export const refusalCatalogue = (codes: Codes) =>
  Object.fromEntries(codes.map((code) => [code, { status: statusOf(code), title: refusals[code].title.en }]));
