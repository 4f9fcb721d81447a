import type { Words } from "../../../../../design/words.ts";
import { useWords } from "../../../../app/words/language.tsx";
import { useHere } from "../../here.tsx";

/** The texts of a step. For a report without identity, the texts say that the answer is not sent (C3). */
export function useStepWords<T extends { readonly unnamed: object }>({
  words,
}: {
  readonly words: Words<T>;
}): T {
  const text = useWords(words);
  const { view } = useHere();
  return view.withoutIdentity ? { ...text, ...text.unnamed } : text;
}
