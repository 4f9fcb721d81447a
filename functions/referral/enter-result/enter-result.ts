import type { Staff } from "../../../shared/handler/policy.ts";
import { type Ask, act, type StepOutcome } from "../act.ts";
import type { CaseState } from "../case-state.ts";
import type { ReferralDeps } from "../deps.ts";
import { anyVersion, gate } from "../gate.ts";
import { enterResult as decide } from "../rules/results.ts";

/**
 * Somebody entered a result into the partner system that the request came from (C8). It is said of a result by its number, so
 * that it needs no version of the case.
 *
 * Besides `act`'s: `wrong-stage`; `stale`, when there is a newer result by now.
 */
export const enterResult = (
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  { result }: { readonly result: number },
): Promise<StepOutcome> =>
  act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "enter-result",
      input: { result },
      decide: (state, { staff }) =>
        isKnownTo(state, staff) ? decide(state, result) : { refused: { code: "not-found" } },
    },
  );

/** Who may enter results of the whole organisation sees a case by that alone where it has one (R15). */
const isKnownTo = (state: CaseState, staff: Staff): boolean =>
  state.results !== undefined || gate(state, staff, "see-case") === undefined;
