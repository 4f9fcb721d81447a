import { inspects, isByInspection, unit } from "../../../shared/directory/lookups.ts";
import { limitsOf } from "../../../shared/directory/timing.ts";
import { namedByHand } from "../access/conflict.ts";
import { holder, type TookSuggestion } from "../case/core.ts";
import { decideReferCase } from "../rules/moving.ts";
import { step } from "./frame/step.ts";

interface Referral {
  readonly unit: string;
  readonly reason: string;
  readonly suggestion?: TookSuggestion | undefined;
}

/**
 * Refers a case to another unit, with a reason. Refusal codes, besides those common to all case commands (see `act`):
 * `unknown-unit`, `same-unit`, `choice-is-final`, `not-to-outside`, an `in-conflict-*` code for that unit,
 * `stays-with-inspection` (S3), `stale`, `wrong-stage`.
 */
export const referCase = step({
  action: "refer-case",
  fact: "referred",
  names: ({ unit }: Referral) => ({ unit }),
  words: ({ reason }) => ({ reason }),
  say: ({ unit, suggestion }, { document }) => ({
    ...{ unit, reason: document("reason") },
    ...(suggestion && { suggestion }),
  }),
  decide: (state, { unit: key, reason, suggestion }, { snapshot, gate, seen }) => {
    const to = {
      unit: key,
      known: unit(snapshot, key) !== undefined,
      clearance: namedByHand(gate, snapshot, key),
      reason,
      suggestion,
      inspectionsOwn:
        isByInspection(snapshot, state.request?.kind) &&
        (inspects(snapshot, holder(state)) || !inspects(snapshot, key)),
      mostReturns: limitsOf(snapshot).returns,
    };
    return decideReferCase(state, to, seen);
  },
});
