import { isPart } from "../../../shared/domain/cases/case-id.ts";
import { decideApproveAnswer } from "../rules/answering.ts";
import { emergencyIn, isFinal } from "./draft-answer/demands.ts";
import { step } from "./frame/step.ts";
import { wholeHears } from "./split-case/whole-hears.ts";

/**
 * Approves the draft and publishes it to the applicant. The answer of one part of a divided case is also recorded in
 * the whole case (R6). Refusal codes, besides those common to all case commands (see `act`): `own-approval` (four
 * eyes), `parts-open`, `stale`, `wrong-stage`.
 */
export const approveAnswer = step({
  action: "approve-answer",
  fact: "published",
  say: () => ({}),
  decide: (state, _, { snapshot, staff, seen }) =>
    decideApproveAnswer(state, staff.username, seen, {
      final: isFinal(snapshot, state),
      ...emergencyIn(snapshot, state, state.draft?.outcome ?? ""),
    }),
  others: (state, about) => (isPart(about.case) ? [wholeHears(about.case, state, about.staff.username)] : []),
});
