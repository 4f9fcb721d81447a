import type { StepAction } from "../../../functions/referral/rules/machine.ts";

/** The steps on questions to outside bodies (R7). Only `outside-body.ts` takes them, and only in some runs. */
export const outsideSteps: readonly StepAction[] = [
  "ask-outside",
  "renew-outside",
  "revoke-outside",
  "note-outside",
];
