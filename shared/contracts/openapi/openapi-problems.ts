import { defined } from "../../defined.ts";
import { fieldError } from "../fields/field-errors.ts";
import { problem, problemType } from "../refusals/problem.ts";
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

const retryAfter = {
  "Retry-After": { description: "Seconds to wait before trying again.", schema: { type: "integer" } },
} as const;

/** The response to a wrong staff token. API Gateway's authorizer may send it, with AWS's text. */
const authorizers = {
  "application/json": {
    schema: {
      type: "object",
      properties: { message: { type: "string" } },
      required: ["message"],
      additionalProperties: false,
    },
  },
} as const;

function response(status: number, codes: readonly RefusalCode[], isStaffs: boolean) {
  const waits = codes.some((code) => (refusals[code] as RefusalText).retryAfter !== undefined);
  const examples = Object.fromEntries(codes.map((code) => [code, example(code)]));
  return {
    description: codes.map((code) => `\`${code}\`: ${refusals[code].title.en}.`).join(" "),
    ...(waits && { headers: retryAfter }),
    content: {
      "application/problem+json": { schema: problem, examples },
      ...(isStaffs && [401, 403].includes(status) && authorizers),
    },
    status,
  };
}

/**
 * The error responses of an operation: one for each HTTP status, with an example for each code.
 * @param isStaffs whether the operation needs a staff token
 */
export function problemResponses(codes: readonly RefusalCode[], isStaffs: boolean) {
  const statuses = [...new Set(codes.map((code) => refusals[code].status))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const { status: _, ...rest } = response(
        status,
        codes.filter((code) => refusals[code].status === status),
        isStaffs,
      );
      return [status, rest];
    }),
  );
}
