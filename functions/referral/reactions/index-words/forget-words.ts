import type { WordIndex } from "../../../../shared/word-index/word-index.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";

/** P2: whose words are erased is found by none of them, in no part of the request. */
export async function forgetWords(
  { cases, wordIndex }: Pick<ReferralDeps, "cases"> & { readonly wordIndex: Pick<WordIndex, "forget"> },
  request: string,
): Promise<void> {
  const { state } = await cases.load(request);
  for (const each of [request, ...state.parts.map((part) => part.case)]) await wordIndex.forget(each);
}
