import { useLanguage } from "../words/language.tsx";
import type { DeskStep } from "./desk-step.ts";

/** The names of the steps in the desk's language, keyed by action. */
export function useNames<Step extends string>(
  steps: Readonly<Record<Step, Pick<DeskStep<never>, "words">>>,
): Readonly<Record<Step, string>> {
  const { language } = useLanguage();
  const named = (Object.keys(steps) as Step[]).map((step) => [step, steps[step].words[language].name]);
  return Object.fromEntries(named) as Record<Step, string>;
}
