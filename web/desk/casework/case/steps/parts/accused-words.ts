import { typed } from "../../../../app/steps/desk-step.ts";

/**
 * Inspection's text to a unit or person who may not see the case (R2). `who` is a key of the list; `due` and `time` are
 * as typed.
 */
export const toAccused = typed(
  { who: "", summary: "", wanted: "", due: "", time: "" },
  ({ summary, wanted }) => [summary, wanted],
);
