import { useWords } from "../../../app/words/language.tsx";
import { useHere } from "../here.tsx";
import { stepWords } from "./steps.text.ts";

/** The words of the steps; of a report without identity an answer is given to nobody, and they say so (C3). */
export function useStepWords() {
  const words = useWords(stepWords);
  const { view } = useHere();
  if (!view.withoutIdentity) return words;
  const { draft, approve } = words.unnamed;
  return { ...words, draft: { ...words.draft, ...draft }, approve };
}
