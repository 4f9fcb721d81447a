import { typed } from "../../../../app/steps/desk-step.ts";

/** Inspection's words for who may see nothing of the case (R2): `who` as in the list to choose from, `due` and `time` as they were typed. */
export const toAccused = typed(
  { who: "", summary: "", wanted: "", due: "", time: "" },
  ({ summary, wanted }) => [summary, wanted],
);
