import { inspects, isByInspection } from "../../../shared/directory/lookups.ts";
import { holder } from "../case/core.ts";
import { decideCheckOnSpot } from "../rules/inspecting.ts";
import { step } from "./frame/step.ts";

/**
 * Records inspection's findings on the spot in an emergency (S3). Refusal codes, besides those common to all case
 * commands (see `act`): `not-an-emergency`, `only-inspection`, `stale`, `wrong-stage`.
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
