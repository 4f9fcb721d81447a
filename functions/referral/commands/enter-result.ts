import { decideEnterResult } from "../rules/results.ts";
import { step } from "./frame/step.ts";

/**
 * Somebody entered a result into the partner system that the request came from (C8). It is said of a result by its number, so
 * that it needs no version of the case.
 *
 * Besides `act`'s: `not-found` also where there is no result (who may enter all results sees a case by that alone, R15); `stale`, when there is a newer result by now.
 */
export const enterResult = step({
  action: "enter-result",
  versionless: true,
  fact: "result-entered",
  say: ({ result }: { readonly result: number }) => ({ result }),
  decide: (state, { result }) => decideEnterResult(state, result),
});
