import type { Language } from "../../../design/words.ts";
import { caseWords } from "./case.text.ts";
import type { Change } from "./steps/case-step.ts";
import { caseSteps } from "./steps/case-steps.ts";

type Happened = Readonly<Record<Change, (who: string) => string>>;

/**
 * The sentence for each fact of a case. It comes from the fact's step, or from `case.text.ts` for facts without a step
 * on the desk.
 */
export const happenedIn = (language: Language): Happened => {
  const bySteps = Object.values(caseSteps).map(({ fact, words }) => [fact, words[language].happened]);
  return { ...caseWords[language].happened, ...(Object.fromEntries(bySteps) as FactsOfSteps) };
};

type FactsOfSteps = Pick<Happened, (typeof caseSteps)[keyof typeof caseSteps]["fact"]>;
