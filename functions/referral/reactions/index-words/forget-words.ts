import { Outage } from "../../../../shared/outage.ts";
import { forgetThing } from "../../../../shared/word-index/forget-thing.ts";
import type { WordIndex } from "../../../../shared/word-index/word-index.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";

export interface ForgetDeps extends Pick<ReferralDeps, "cases" | "now"> {
  readonly wordIndex: Pick<WordIndex, "kept" | "keep" | "takeAway">;
}

/**
 * Removes an erased request and its parts from the word index (P2).
 * @throws an `Outage` while a view builder may still be writing words, so that the removal is tried again.
 */
export async function forgetWords({ cases, wordIndex, now }: ForgetDeps, request: string): Promise<void> {
  const { state } = await cases.load(request);
  let isLater = false;
  for (const each of [request, ...state.parts.map((part) => part.case)])
    isLater = (await forgetThing(wordIndex, each, now())) === "later" || isLater;
  if (isLater) throw new Outage("A view builder was indexing a case while its words were removed");
}
