/** The order of errors in the summary above a form. Pure. */
import type { DeskProblem } from "../app/api/problem.ts";

type Errors = DeskProblem["errors"];

/**
 * @param names the names of the fields, in the order of the screen
 * @returns the errors in the order of the fields; errors of fields that are not on the screen come last
 */
export function inFieldOrder(errors: Errors, names: readonly string[]): Errors {
  const place = ({ field }: Errors[number]) => {
    const at = names.indexOf(field);
    return at === -1 ? names.length : at;
  };
  return errors.toSorted((one, other) => place(one) - place(other));
}
