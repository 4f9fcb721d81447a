/** The errors of the sample pages, with the texts that the interface shows. */
import { type FieldProblem, fieldError } from "../../shared/contracts/fields/field-errors.ts";
import type { Details } from "../../shared/contracts/fields/language.ts";
import { type OpenField, openFieldSentences } from "../../shared/contracts/fields/open-field-sentences.ts";
import { refusalMessage } from "../../shared/contracts/refusals/refusal-text.ts";
import { publicRefusals } from "../../shared/contracts/refusals/refusals-public.ts";
import type { FieldError } from "../design/frame.ts";
import type { Language } from "../design/words.ts";

/**
 * The error of a field with a wrong value. `path` is the field's path in the API, when it differs from the field's name
 * on the page.
 */
export function invalid(
  language: Language,
  field: string,
  code: FieldProblem,
  details?: Details,
  path: readonly string[] = [field],
): FieldError {
  return { field, message: fieldError(path, code, language, details).message };
}

/** The error of a field left empty. */
export const empty = (language: Language, field: string, sentence: OpenField = "write"): FieldError => ({
  field,
  message: fieldError([field], "missing", language, undefined, openFieldSentences[sentence]).message,
});

/** The error of a refused form; with `field`, the refusal is only about that field. */
export const refused = (
  language: Language,
  code: keyof typeof publicRefusals,
  details?: Details,
  field?: string,
): FieldError => ({ field, message: refusalMessage(publicRefusals[code], language, details) });
