import { type Ask, act, type StepOutcome } from "../act.ts";
import type { ReferralDeps } from "../deps.ts";
import { anyVersion } from "../gate.ts";
import { giveEvidence as decide } from "../rules/owing.ts";

/**
 * Whoever owes a commitment says that it is kept, and shows it (R11); also somebody in conflict with the case, and who may
 * see nothing else of it (R2).
 *
 * Besides `act`'s: `not-found` (there is no such commitment, or it is not theirs), `commitment-kept`.
 *
 * @param input `number`: of the commitment in its case, from 1.
 */
export const giveEvidence = (
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  input: { readonly number: number; readonly words: string },
): Promise<StepOutcome> =>
  act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "give-evidence",
      input,
      words: () => ({ evidence: input.words }),
      decide: (state, { staff, document }) =>
        decide(state, { commitment: input.number, words: document("evidence"), by: staff }),
    },
  );
