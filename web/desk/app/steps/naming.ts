/** Shows a refusal at the field it is about, and keeps the typed text (R2, R5, R11, R14). Pure. */
import { ofNaming } from "../../../../shared/contracts/staff/cases.ts";
import type { DeskProblem } from "../api/problem.ts";

/** The name of the field that each refusal code is about. */
export type Fields = Readonly<Record<string, string | undefined>>;

/**
 * Maps each refusal code about a named unit or person to `field`, the form's field at which the refusal is shown.
 * @param more further codes to show at the same field
 */
export const naming = (field: string | undefined, ...more: readonly string[]): Fields =>
  Object.fromEntries([...ofNaming, ...more].map((code) => [code, field]));

/**
 * Returns the problem. If `fields` names a field for the problem's code, the problem's text becomes the error of that
 * field.
 */
export function atField(problem: DeskProblem, fields: Fields): DeskProblem {
  const field = fields[problem.code];
  if (field === undefined || problem.errors.length > 0) return problem;
  return { ...problem, errors: [{ field, message: `${problem.title}. ${problem.detail}` }] };
}
