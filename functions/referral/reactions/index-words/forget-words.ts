import { Outage } from "../../../../shared/outage.ts";
import { forgetThing } from "../../../../shared/word-index/forget-thing.ts";
import type { WordIndex } from "../../../../shared/word-index/word-index.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";

export interface ForgetDeps extends Pick<ReferralDeps, "cases" | "now"> {
  readonly wordIndex: Pick<WordIndex, "kept" | "keep" | "takeAway">;
}

/**
 * P2: whose words are erased is found by none of them, in no part of the request.
 * @throws an `Outage` where a builder may still put some there: then it is to be done once more
 */
export async function forgetWords({ cases, wordIndex, now }: ForgetDeps, request: string): Promise<void> {
  const { state } = await cases.load(request);
  let isLater = false;
  for (const each of [request, ...state.parts.map((part) => part.case)])
    isLater = (await forgetThing(wordIndex, each, now())) === "later" || isLater;
  if (isLater) throw new Outage("A case was being put into the index of words when it was forgotten");
}
