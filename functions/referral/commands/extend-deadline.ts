import type { ReferralDeps } from "../adapters/deps.ts";
import { timesOf } from "../rules/clock-times.ts";
import { extendDeadline as decide } from "../rules/extending.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/**
 * Takes more time for the answer, once, with a reason that the applicant reads (D5). Besides `act`'s: `no-deadline`,
 * `extended-already`, `deadline-passed`, `extension-too-long`, `stale`, `wrong-stage`.
 *
 * @param input `days`: working days.
 */
export const extendDeadline = (
  deps: ReferralDeps,
  ask: Ask,
  input: { readonly days: number; readonly reason: string },
): Promise<StepOutcome> =>
  act(deps, ask, {
    action: "extend-deadline",
    input,
    words: () => ({ extension: input.reason }),
    decide: (state, { snapshot, at, document }) =>
      decide(state, { days: input.days, reason: document("extension") }, timesOf(snapshot, at), ask.seen),
  });
