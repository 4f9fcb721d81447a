import type { ReferralDeps } from "../adapters/deps.ts";
import type { Owner } from "../case/case-facts.ts";
import { orderRemedy as decide } from "../rules/inspecting.ts";
import { inspecting, type ToAccused, wordsToAccused } from "./ask-explanation.ts";
import { mayOweSomething } from "./draft-answer/demands.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Inspection orders a remedy (R2): it becomes a commitment of the case, with inspection's own words for who owes it, who may
 * see nothing else (R11).
 *
 * Besides `act`'s: `only-inspection`, `commitment-unknown-owner`, `commitment-past-day`, `stale`, `wrong-stage`.
 */
export const orderRemedy = (
  deps: ReferralDeps,
  ask: Ask,
  input: ToAccused & { readonly owner: Owner; readonly due: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "order-remedy",
    input,
    words: () => wordsToAccused(input),
    decide: (state, about) => {
      const { owner, due } = input;
      const known = mayOweSomething(about.snapshot, owner);
      return decide(state, { owner, due, known, ...inspecting(state, about) }, ask.seen);
    },
  });
