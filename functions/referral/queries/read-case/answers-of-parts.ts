import { readAnswer } from "../../access/words.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type Parts = NonNullable<CaseView["parts"]>;

/**
 * R6, R13: a split case shows what its parts answered, to who brings them together and to who decides again. Which earlier
 * request a part's answer names is left out: it is for those who have the part (R2).
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
