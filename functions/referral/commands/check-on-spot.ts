import { isByInspection } from "../../../shared/directory/lookups.ts";
import { decideCheckOnSpot } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";
import { inspecting } from "./frame/to-accused.ts";

/**
 * Keeps what inspection found when it went there (S3). Besides `act`'s: `not-an-emergency`, `only-inspection`, `stale`,
 * `wrong-stage`.
 */
export const checkOnSpot = step({
  action: "check-on-spot",
  fact: "checked-on-spot",
  words: ({ findings }: { readonly findings: string }) => ({ findings }),
  say: (_, { document }) => ({ words: document("findings") }),
  decide: (state, { words }, about) => {
    const emergency = isByInspection(about.snapshot, state.request?.kind);
    return decideCheckOnSpot(
      state,
      { words, emergency, inspects: inspecting(state, about).inspects },
      about.seen,
    );
  },
});
