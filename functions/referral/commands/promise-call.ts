import { momentOfTehran } from "../../../shared/domain/time/tehran-time.ts";
import { decidePromiseCall } from "../rules/calling.ts";
import { step } from "./frame/step.ts";

/** When the applicant will be called, and why. `day`: ISO, `time`: `09:20`, both in Tehran. */
interface CallAhead {
  readonly day: string;
  readonly time: string;
  readonly reason: string;
}

/** Promises the applicant a call (R19). Refused besides `act`'s codes: `calls-enough`, `call-not-ahead`, `wrong-stage`. */
export const promiseCall = step({
  action: "promise-call",
  versionless: true,
  fact: "call-promised",
  words: ({ reason }: CallAhead) => ({ call: reason }),
  say: ({ day, time }, { document }) => ({ due: momentOfTehran(day, time), reason: document("call") }),
  decide: (state, { due, reason }, { at }) => decidePromiseCall(state, { due, reason }, at),
});
