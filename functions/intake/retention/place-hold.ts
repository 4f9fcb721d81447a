import type { Outcome } from "../../../shared/journal/journal.ts";
import type { Hold, RequestState } from "../request/request-state.ts";
import { decidePlaceHold } from "../rules/rules-erasure.ts";
import { type HoldAsk, type HoldDeps, holdStep } from "./legal-hold-command.ts";

/**
 * Puts a request on hold (P2): its applicant cannot be erased until the hold is lifted.
 *
 * Refuses with `not-found`, `on-hold-already`, `being-erased`, `request-erased`, `key-reused`.
 */
export const placeHold = (
  deps: HoldDeps,
  ask: HoldAsk,
  reason: Omit<Hold, "by">,
): Promise<Outcome<RequestState>> =>
  holdStep(deps, ask, { name: "place-hold", input: reason }, (state) =>
    decidePlaceHold(state, { by: ask.by, ...reason }),
  );
