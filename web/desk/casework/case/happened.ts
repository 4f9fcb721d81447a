import type { Language } from "../../../design/words.ts";
import { caseWords } from "./case.text.ts";
import type { Change } from "./steps/case-step.ts";
import { caseSteps } from "./steps/case-steps.ts";

type Happened = Readonly<Record<Change, (who: string) => string>>;

/** The sentences that tell a colleague of each fact of a case: in the words of the step, or in those of `case.text.ts` where the desk has none. */
export const happenedIn = (language: Language): Happened => {
  const bySteps = Object.values(caseSteps).map(({ fact, words }) => [fact, words[language].happened]);
  return { ...caseWords[language].happened, ...(Object.fromEntries(bySteps) as FactsOfSteps) };
};

type FactsOfSteps = Pick<Happened, (typeof caseSteps)[keyof typeof caseSteps]["fact"]>;
