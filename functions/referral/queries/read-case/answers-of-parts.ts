import { readAnswer } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type Parts = NonNullable<CaseView["parts"]>;

/**
 * Adds the answers of all parts to the view of a divided case, for its expert and for the second stage (R6, R13). The
 * code of an earlier request that a part's answer names is left out, because only staff of that part may see it (R2).
 */
export const withAnswers = (
  { cases }: Pick<ReferralDeps, "cases">,
  { documents, names }: Reading,
  parts: Parts,
): Promise<Parts> =>
  Promise.all(
    parts.map(async (part) => {
      if (part.answeredAt === undefined) return part;
      const { state } = await cases.load(part.case);
      const found = await readAnswer(documents, state.draft?.answer);
      if (!found) return part;
      const { earlier: _, ...answer } = found;
      return { ...part, answer: { ...answer, outcome: names.outcome(answer.outcome) } };
    }),
  );
