import { fieldErrors } from "../../../shared/contracts/fields/field-errors.ts";
import { fieldAt } from "../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { FieldError } from "../../../web/design/frame.ts";

/** The errors of a form, by field, from the issues of its contract. */
export const errorsOf = (
  issues: Parameters<typeof fieldErrors>[0],
  given: object,
  { language }: PageRequest,
  names: Readonly<Record<string, string>> = {},
): readonly FieldError[] =>
  fieldErrors(issues, given, language).map(({ pointer, message }) => ({
    field: fieldAt(pointer, names),
    message,
  }));
