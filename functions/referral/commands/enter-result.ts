import { decideEnterResult } from "../rules/results.ts";
import { step } from "./frame/step.ts";

/**
 * Records that a clerk entered a result into the partner system that the request came from (C8). The result's number takes
 * the place of a version.
 *
 * Refused besides `act`'s codes: `not-found`, also where there is no result, because a clerk may see a case only through
 * its result (R15); `stale`, when there is a newer result.
 */
export const enterResult = step({
  action: "enter-result",
  versionless: true,
  fact: "result-entered",
  say: ({ result }: { readonly result: number }) => ({ result }),
  decide: (state, { result }) => decideEnterResult(state, result),
});
