import { markOf } from "../../access/names.ts";
import { readText } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

/** What inspection found on the spot, oldest first (S3). */
export async function checksOf(
  { documents, names }: Reading,
  { checks = [] }: CaseState,
): Promise<Pick<CaseView, "checks">> {
  if (checks.length === 0) return {};
  return {
    checks: await Promise.all(
      checks.map(async ({ words, ...mark }) => ({
        ...markOf(mark, names),
        findings: (await readText(documents, words)) ?? "",
      })),
    ),
  };
}
