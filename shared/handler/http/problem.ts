/**
 * Converts refusals, failed parses and exceptions to problem documents (RFC 9457). An API loads this file and
 * its texts at its first refusal.
 */

import { randomBytes } from "node:crypto";
import { type FieldError, fieldError } from "../../contracts/fields/field-errors.ts";
import type { Language } from "../../contracts/fields/language.ts";
import type { Problem } from "../../contracts/refusals/problem.ts";
import { problemType } from "../../contracts/refusals/problem-type.ts";
import { type RefusalTexts, refusalText, refusalWords } from "../../contracts/refusals/refusal-text.ts";
import { commonRefusals } from "../../contracts/refusals/refusals-common.ts";
import { NoPersonKey } from "../../documents/sealed-rows.ts";
import type { Refusal } from "../../journal/journal.ts";
import { Outage } from "../../outage.ts";

export type { Problem };

/**
 * The errors of single fields. A refusal may name fields in `details.fields`, separated by commas; each named
 * field gets an error.
 */
function errorsOf({ code, details }: Refusal, language: Language): readonly FieldError[] {
  if (code !== "unknown-choice") return [];
  const fields = String(details?.["fields"] ?? "").split(",");
  return fields
    .filter((field) => field !== "")
    .map((field) => fieldError([field], "unknown-choice", language));
}

/**
 * The problem document of a refusal, with the texts for the people who call this API.
 * @throws Error when a rule refused with a code that `texts` lacks, which is a bug
 */
export function problemOf(
  texts: RefusalTexts,
  refusal: Refusal,
  language: Language,
  errors: readonly FieldError[] = errorsOf(refusal, language),
): Problem {
  const { code, details } = refusal;
  const text = refusalText(texts, code);
  const { title, sentence } = refusalWords(text, language, details);
  return {
    type: problemType(code),
    title,
    status: text.status,
    detail: sentence,
    ...(errors.length > 0 && { errors }),
  };
}

/**
 * The problem document of an exception, which is an outage or a bug. It contains nothing of the exception.
 */
export function problemOfError(error: unknown, language: Language): Problem {
  // The applicant's data were erased while the request was handled.
  if (error instanceof NoPersonKey) return problemOf(commonRefusals, { code: "request-erased" }, language);
  if (error instanceof Outage) return problemOf(commonRefusals, { code: "busy" }, language);
  const incident = randomBytes(6).toString("hex");
  return { ...problemOf(commonRefusals, { code: "unexpected", details: { incident } }, language), incident };
}
