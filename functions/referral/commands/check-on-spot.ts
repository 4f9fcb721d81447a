import { inspects, isByInspection } from "../../../shared/directory/lookups.ts";
import { holder } from "../case/core.ts";
import { decideCheckOnSpot } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";

/**
 * Records what inspection found on the spot (S3). Refused besides `act`'s codes: `not-an-emergency`, `only-inspection`,
 * `stale`, `wrong-stage`.
 */
export const checkOnSpot = step({
  action: "check-on-spot",
  fact: "checked-on-spot",
  words: ({ findings }: { readonly findings: string }) => ({ findings }),
  say: (_, { document }) => ({ words: document("findings") }),
  decide: (state, { words }, about) => {
    const emergency = isByInspection(about.snapshot, state.request?.kind);
    const held = inspects(about.snapshot, holder(state));
    return decideCheckOnSpot(state, { words, emergency, inspects: held }, about.seen);
  },
});
