import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import { anyVersion } from "../access/gate.ts";
import type { ReferralDeps } from "../adapters/deps.ts";
import { promiseCall as decide } from "../rules/calling.ts";
import { type Ask, act, type StepOutcome } from "./frame/act.ts";

/** When the applicant will be called, and why. `day`: ISO, `time`: `09:20`, both Tehran's. */
export interface CallAhead {
  readonly day: string;
  readonly time: string;
  readonly reason: string;
}

/** Promises the applicant a call (R19). Besides `act`'s: `calls-enough`, `call-not-ahead`, `wrong-stage`. */
export const promiseCall = (
  deps: ReferralDeps,
  ask: Omit<Ask, "seen">,
  input: CallAhead,
): Promise<StepOutcome> =>
  act(
    deps,
    { ...ask, seen: anyVersion },
    {
      action: "promise-call",
      input,
      words: () => ({ call: input.reason }),
      decide: (state, { at, document }) =>
        decide(state, { due: momentOfTehran(input.day, input.time), reason: document("call") }, at),
    },
  );
