/** What the forms of several pages have in common (C1, S3): earlier answers travel as hidden fields, and nothing sent is lost. */

import { fieldAt } from "../../../shared/handler/http/body.ts";
import type { Problem } from "../../../shared/handler/http/problem.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { FieldError } from "../../../web/design/frame.ts";

type FieldsOf<Step extends string> = Readonly<Record<Step, readonly string[]>>;

/** What of a posted form are answers. */
export const answersIn = <Step extends string>(fieldsOf: FieldsOf<Step>, form: PageRequest["form"]) => {
  const known = Object.values<readonly string[]>(fieldsOf).flat();
  return Object.fromEntries(Object.entries(form).filter(([name]) => known.includes(name)));
};

/** Those of one step, in the order of its fields. */
export const errorsAt = (errors: readonly FieldError[], fields: readonly string[]): readonly FieldError[] =>
  fields.flatMap((name) => errors.filter(({ field }) => field === name));

interface Refused<Step extends string> {
  readonly steps: readonly Step[];
  readonly fieldsOf: FieldsOf<Step>;
  readonly last: Step;
  /** How the fields of the body are called in the form. */
  readonly names?: Readonly<Record<string, string>>;
  readonly mintKey: () => string;
}

/** What was refused: the page that has the first wrong field, what is wrong, and the key to send it again under. */
export function refusedAt<Step extends string>(
  problem: Problem,
  { idempotencyKey }: Pick<PageRequest, "idempotencyKey">,
  { steps, fieldsOf, last, names = {}, mintKey }: Refused<Step>,
): { readonly step: Step; readonly errors: readonly FieldError[]; readonly key: string } {
  const errors = (problem.errors ?? []).map(({ pointer, message }) => ({
    field: fieldAt(pointer, names),
    message,
  }));
  const isReused = problem.type.endsWith(":key-reused");
  const ordered = errorsAt(
    errors,
    steps.flatMap((step) => fieldsOf[step]),
  );
  const all = [...ordered, ...errors.filter((error) => !ordered.includes(error))];
  return {
    step: steps.find((step) => errorsAt(errors, fieldsOf[step]).length > 0) ?? last,
    errors: all.length > 0 ? all : [{ message: `${problem.title}. ${problem.detail}` }],
    key: isReused ? mintKey() : (idempotencyKey ?? mintKey()),
  };
}
