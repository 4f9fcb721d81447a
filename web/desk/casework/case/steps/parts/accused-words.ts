import { typed } from "../../../../app/steps/desk-step.ts";

/**
 * Inspection's text to a unit or person who may not see the case (R2). `who` is the key of that unit or person, as
 * `who.ts` makes it; `due` and `time` are as typed.
 */
export const toAccused = typed(
  { who: "", summary: "", wanted: "", due: "", time: "" },
  ({ summary, wanted }) => [summary, wanted],
);
