import { isByInspection } from "../../../../shared/directory/lookups.ts";
import { limitsOf } from "../../../../shared/directory/timing.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { returnCase as decide } from "../../rules/moving.ts";
import { type Ask, act, type StepOutcome } from "../frame/act.ts";
import { placeOfReturn } from "./place-of-return.ts";

/**
 * Sends a wrong referral back, with a reason; after too many returns to who decides (R4). Besides `act`'s:
 * `nowhere-to-return`, `choice-is-final`, `return-too-late`, `stays-with-inspection` (S3), `stale`, `wrong-stage`.
 */
export const returnCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "return-case",
    input,
    words: () => ({ reason: input.reason }),
    decide: (state, { snapshot, at, document, gate }) => {
      const to = gate.unit(placeOfReturn(state, snapshot, gate, at));
      const back = { to, now: at.toISOString(), mostReturns: limitsOf(snapshot).returns };
      const inspectionsOwn = isByInspection(snapshot, state.request?.kind);
      return decide(state, { ...back, inspectionsOwn, reason: document("reason") }, ask.seen);
    },
  });
