import { decideEnterResult } from "../rules/results.ts";
import { step } from "./frame/step.ts";

/**
 * Records that a clerk entered a result into the partner system from which the request came (C8). The result's number
 * is sent in place of the case's version.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `not-found`, also when there is no result,
 * because a clerk may see the case only through its result (R15); `stale` when there is a newer result.
 */
export const enterResult = step({
  action: "enter-result",
  versionless: true,
  fact: "result-entered",
  say: ({ result }: { readonly result: number }) => ({ result }),
  decide: (state, { result }) => decideEnterResult(state, result),
});
