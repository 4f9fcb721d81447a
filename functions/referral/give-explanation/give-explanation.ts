import { type Ask, act, type StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { giveExplanation as decide } from "../rules/inspecting.ts";

/** The rule asks for no version: one that never changes keeps the same request the same (P4). */
const anyVersion = { personVersion: 0 };

/**
 * Whoever is complained of explains what inspection asked of them, or of their unit (R2); once, and without seeing the case.
 *
 * Besides `act`'s: `not-found` (nothing was asked, not of them, or the case has ended), `explanation-given`.
 *
 * @param input `number`: of the explanation in its case, from 1.
 */
export const giveExplanation = (
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  input: { readonly number: number; readonly words: string },
): Promise<StepOutcome> =>
  act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "give-explanation",
      input,
      words: () => ({ explanation: input.words }),
      decide: (state, { staff, document }) =>
        decide(state, { explanation: input.number, words: document("explanation"), by: staff }),
    },
  );
