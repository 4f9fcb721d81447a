import { isByInspection } from "../../../shared/directory/lookups.ts";
import { decideCloseNoOpinion } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";

/**
 * Closes an answered emergency whose applicant could not be reached for their opinion (S3, R12). Refusal codes, besides
 * those common to all case commands (see `act`): `not-an-emergency`, `opinion-given`, `attempts-missing`, `stale`,
 * `wrong-stage`.
 */
export const closeNoOpinion = step({
  action: "close-no-opinion",
  fact: "closed-no-opinion",
  words: ({ reason }: { readonly reason: string }) => ({ reason }),
  say: (_, { document }) => ({ reason: document("reason") }),
  decide: (state, { reason }, { snapshot, seen }) => {
    const emergency = isByInspection(snapshot, state.request?.kind);
    return decideCloseNoOpinion(state, { emergency, reason }, seen);
  },
});
