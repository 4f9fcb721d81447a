import type { Outcome } from "../../../shared/journal/journal.ts";
import type { RequestState } from "../request/request-state.ts";
import { decideLiftHold } from "../rules/rules-erasure.ts";
import { type HoldAsk, type HoldDeps, holdStep } from "./legal-hold-command.ts";

/**
 * Lifts the hold on a request (P2).
 *
 * Refuses with `not-found`, `not-on-hold`, `key-reused`.
 */
export const liftHold = (deps: HoldDeps, ask: HoldAsk): Promise<Outcome<RequestState>> =>
  holdStep(deps, ask, { name: "lift-hold", input: {} }, (state) => decideLiftHold(state, ask.by));
