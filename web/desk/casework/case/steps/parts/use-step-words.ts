import type { Words } from "../../../../../design/words.ts";
import { useWords } from "../../../../app/words/language.tsx";
import { useHere } from "../../here.tsx";

/** The words of a step; of a report without identity an answer is given to nobody, and they say so (C3). */
export function useStepWords<T extends { readonly unnamed: object }>({
  words,
}: {
  readonly words: Words<T>;
}): T {
  const text = useWords(words);
  const { view } = useHere();
  return view.withoutIdentity ? { ...text, ...text.unnamed } : text;
}
