import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import { decidePromiseCall } from "../rules/calling.ts";
import { step } from "./frame/step.ts";

/** The time at which staff will call the applicant, and the reason. `day`: ISO; `time`: `09:20`; both in Tehran. */
interface CallAhead {
  readonly day: string;
  readonly time: string;
  readonly reason: string;
}

/**
 * Promises that staff will call the applicant (R19). Refusal codes, besides those common to all case commands (see
 * `act`): `calls-enough`, `call-not-ahead`, `wrong-stage`.
 */
export const promiseCall = step({
  action: "promise-call",
  versionless: true,
  fact: "call-promised",
  words: ({ reason }: CallAhead) => ({ call: reason }),
  say: ({ day, time }, { document }) => ({ due: momentOfTehran(day, time), reason: document("call") }),
  decide: (state, { due, reason }, { at }) => decidePromiseCall(state, { due, reason }, at),
});
