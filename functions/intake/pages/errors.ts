/** Turns refusals into errors on the citizen's pages. */

import { fieldError } from "../../../shared/contracts/fields/field-errors.ts";
import { refusalMessage, refusalText } from "../../../shared/contracts/refusals/refusal-text.ts";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { defined } from "../../../shared/defined.ts";
import { fieldAt } from "../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { FieldError } from "../../../web/design/frame.ts";

/** A refusal as an error on the page; attached to `field` when it is about a field. */
export function errorOf(
  { code, details }: Refusal,
  language: PageRequest["language"],
  field?: string,
): FieldError {
  const message = refusalMessage(refusalText(publicRefusals, code), language, details);
  return { ...defined({ field }), message };
}

/** The errors of a refused submission. Each choice that the directory does not offer is an error of its field. */
export function errorsOfRefusal(
  refusal: Refusal,
  language: PageRequest["language"],
  names: Readonly<Record<string, string>> = {},
): readonly FieldError[] {
  const fields = refusal.code === "unknown-choice" ? String(refusal.details?.["fields"] ?? "") : "";
  if (fields === "") return [errorOf(refusal, language)];
  return fields.split(",").map((field) => {
    const { pointer, message } = fieldError([field], "unknown-choice", language);
    return { field: fieldAt(pointer, names), message };
  });
}
