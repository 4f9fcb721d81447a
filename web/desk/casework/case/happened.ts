import type { Language } from "../../../design/words.ts";
import { caseWords } from "./case.text.ts";
import type { Change } from "./steps/case-step.ts";
import { caseSteps } from "./steps/case-steps.ts";

type Happened = Readonly<Record<Change, (who: string) => string>>;

/**
 * The sentences that report each fact of a case, such as "K. Karimi accepted the case". A sentence comes from the step
 * that makes the fact, or from `case.text.ts` when the desk offers no such step.
 */
export const happenedIn = (language: Language): Happened => {
  const bySteps = Object.values(caseSteps).map(({ fact, words }) => [fact, words[language].happened]);
  return { ...caseWords[language].happened, ...(Object.fromEntries(bySteps) as FactsOfSteps) };
};

type FactsOfSteps = Pick<Happened, (typeof caseSteps)[keyof typeof caseSteps]["fact"]>;
