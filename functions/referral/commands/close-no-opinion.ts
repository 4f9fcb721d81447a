import { isByInspection } from "../../../shared/directory/lookups.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { closeNoOpinion as decide } from "../rules/inspecting.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Closes an emergency whose applicant said nothing and was not reached (S3, R12). Besides `act`'s: `not-an-emergency`,
 * `opinion-given`, `attempts-missing`, `stale`, `wrong-stage`.
 */
export const closeNoOpinion = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "close-no-opinion",
    input,
    words: () => ({ reason: input.reason }),
    decide: (state, { snapshot, document }) => {
      const emergency = isByInspection(snapshot, state.request?.kind);
      return decide(state, { emergency, reason: document("reason") }, ask.seen);
    },
  });
