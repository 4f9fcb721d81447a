import { decideCancelCall } from "../rules/calling.ts";
import { step } from "./frame/step.ts";

interface Cancelled {
  /** The number of the promised call in its case, from 1. */
  readonly number: number;
  readonly reason: string;
}

/**
 * Cancels a call that was promised to the applicant, with a reason (R19). Refusal codes, besides those common to all
 * case commands (see `act`): `call-not-open`, `wrong-stage`.
 */
export const cancelCall = step({
  action: "cancel-call",
  versionless: true,
  fact: "call-cancelled",
  words: ({ reason }: Cancelled) => ({ reason }),
  say: ({ number }, { document }) => ({ call: number, reason: document("reason") }),
  decide: (state, call) => decideCancelCall(state, call),
});
