import { isByInspection } from "../../../../shared/directory/lookups.ts";
import { limitsOf } from "../../../../shared/directory/timing.ts";
import { decideReturnCase } from "../../rules/moving.ts";
import { step } from "../frame/step.ts";
import { placeOfReturn } from "./place-of-return.ts";

/**
 * Returns a case that was referred to the wrong unit, with a reason. After too many returns it goes to the unit above,
 * which decides (R4). Refusal codes, besides those common to all case commands (see `act`): `nowhere-to-return`,
 * `choice-is-final`, `return-too-late`, `stays-with-inspection` (S3), `stale`, `wrong-stage`.
 */
export const returnCase = step({
  action: "return-case",
  fact: "returned",
  words: ({ reason }: { readonly reason: string }) => ({ reason }),
  say: (_, { document }) => ({ reason: document("reason") }),
  decide: (state, { reason }, { snapshot, at, gate, seen }) => {
    const to = gate.unit(placeOfReturn(state, snapshot, gate, at));
    const back = { to, now: at.toISOString(), mostReturns: limitsOf(snapshot).returns };
    const inspectionsOwn = isByInspection(snapshot, state.request?.kind);
    return decideReturnCase(state, { ...back, inspectionsOwn, reason }, seen);
  },
});
