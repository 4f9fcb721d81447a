import { inspects, isByInspection, unit } from "../../../shared/directory/lookups.ts";
import { limitsOf } from "../../../shared/directory/timing.ts";
import { namedByHand } from "../access/conflict.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { holder } from "../case/case-state.ts";
import { referCase as decide } from "../rules/moving.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Sends a case on to another unit, with a reason. Besides `act`'s: `unknown-unit`, `same-unit`, `choice-is-final`,
 * `not-to-outside`,
 * `in-conflict` and its kin (that unit is), `stays-with-inspection` (S3), `stale`, `wrong-stage`.
 */
export const referCase = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly unit: string; readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "refer-case",
    input,
    names: { unit: input.unit },
    words: () => ({ reason: input.reason }),
    decide: (state, { snapshot, document, gate }) => {
      const known = unit(snapshot, input.unit) !== undefined;
      const to = {
        unit: input.unit,
        known,
        clearance: namedByHand(gate, snapshot, input.unit),
        reason: document("reason"),
        inspectionsOwn:
          isByInspection(snapshot, state.request?.kind) &&
          (inspects(snapshot, holder(state)) || !inspects(snapshot, input.unit)),
        mostReturns: limitsOf(snapshot).returns,
      };
      return decide(state, to, ask.seen);
    },
  });
