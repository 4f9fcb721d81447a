import { isByInspection } from "../../../shared/directory/lookups.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { judgeCommitment as decide } from "../rules/owing.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Says whether a commitment is kept, and why (R11): never its owner, never who showed the evidence, and nobody in conflict
 * with the case (R2).
 *
 * Besides `act`'s: `unknown-commitment`, `own-commitment`, `commitment-kept`, `no-evidence`, `stale`.
 *
 * @param input `number`: of the commitment in its case, from 1.
 */
export const judgeCommitment = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly number: number; readonly kept: boolean; readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "judge-commitment",
    input,
    words: () => ({ reason: input.reason }),
    decide: (state, { snapshot, staff, document }) => {
      const said = { commitment: input.number, kept: input.kept, reason: document("reason"), by: staff };
      const emergency = isByInspection(snapshot, state.request?.kind);
      return decide(state, { ...said, emergency }, ask.seen);
    },
  });
