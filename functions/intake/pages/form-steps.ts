/** Functions shared by the forms of several pages (C1, S3). */

import type { Fields } from "../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { FieldError } from "../../../web/design/frame.ts";

type FieldsOf<Step extends string> = Readonly<Record<Step, readonly string[]>>;

/** Picks the answers out of a posted form, without its other fields. */
export const answersIn = <Step extends string>(fieldsOf: FieldsOf<Step>, form: PageRequest["form"]) => {
  const known = Object.values<readonly string[]>(fieldsOf).flat();
  return Object.fromEntries(Object.entries(form).filter(([name]) => known.includes(name)));
};

/** Picks the errors of one step, in the order of its fields. */
export const errorsAt = (errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] =>
  fields.flatMap((name) => errors.filter(({ field }) => field === name));

/** The answers after a page was posted; a blank field on the page removes the earlier answer. */
export function answersAfter(before: Fields, asked: readonly string[], form: Fields): Fields {
  const others = Object.entries(before).filter(([name]) => !asked.includes(name));
  const given = Object.entries(form).filter(([name]) => asked.includes(name));
  return Object.fromEntries([...others, ...given]);
}
