/** A refusal, as the citizen's pages show it. */

import { refusalText, refusalWords } from "../../../shared/contracts/refusals/refusal-text.ts";
import { publicRefusals } from "../../../shared/contracts/refusals/refusals-public.ts";
import { defined } from "../../../shared/defined.ts";
import type { PageRequest } from "../../../shared/handler/http/request.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { FieldError } from "../../../web/design/frame.ts";

/** The HTTP status of a page that shows a refusal. */
export const statusOfRefusal = ({ code }: Refusal): number => refusalText(publicRefusals, code).status;

/** A refusal as an error of the page; about one field where it is that field's. */
export function errorOf(
  { code, details }: Refusal,
  language: PageRequest["language"],
  field?: string,
): FieldError {
  const { title, sentence } = refusalWords(refusalText(publicRefusals, code), language, details);
  return { ...defined({ field }), message: `${title}. ${sentence}` };
}
