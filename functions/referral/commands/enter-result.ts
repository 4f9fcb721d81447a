import { anyVersion } from "../access/gate.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { enterResult as decide } from "../rules/results.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Somebody entered a result into the partner system that the request came from (C8). It is said of a result by its number, so
 * that it needs no version of the case.
 *
 * Besides `act`'s: `not-found` also where there is no result (who may enter all results sees a case by that alone, R15); `stale`, when there is a newer result by now.
 */
export const enterResult = (
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  { result }: { readonly result: number },
): Promise<StepOutcome> =>
  act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "enter-result",
      input: { result },
      decide: (state) => decide(state, result),
    },
  );
