import { markOf } from "../../access/names.ts";
import { readText } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

/** The corrections of kind and subject, oldest first (D4). After erasure they have no reasons. */
export async function correctionsOf(
  { documents, names }: Reading,
  { corrections }: CaseState,
): Promise<Pick<CaseView, "corrections">> {
  if (!corrections) return {};
  const about = ({ kind, subject }: { readonly kind: string; readonly subject: string }) => ({
    kind: names.kind(kind),
    subject: names.subject(subject),
  });
  return {
    corrections: await Promise.all(
      corrections.map(async ({ was, is, reason, ...mark }) => {
        const said = await readText(documents, reason);
        const why = said !== undefined && { reason: said };
        return { ...markOf(mark, names), was: about(was), is: about(is), ...why };
      }),
    ),
  };
}
