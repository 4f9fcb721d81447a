/**
 * The steps that are possible while the written name of the accused is undecided (R2): the case
 * is out of ordinary triage, so one rule refuses every step of staff but a few. Pure.
 */

import type { CaseAction } from "../../../../shared/contracts/policy.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type StepAction, steps } from "../machine.ts";

/** The steps that stay possible, each with the reason. The rule refuses a step that is not in this table. */
const possibleWhileUndecided: Readonly<Partial<Record<StepAction, string>>> = {
  "match-name": "decides the name",
  "name-parties": "protects more people; nobody leaves the accused by this step meanwhile",
  "note-contact": "records whom the applicant means, when the deciding person asked them",
  "promise-call": "the applicant is called and asked whom they mean",
  "cancel-call": "ends a call that was promised meanwhile",
  "give-evidence": "the owner of a commitment sees nothing else of the case",
  "give-explanation": "the accused person sees nothing else of the case",
};

/** Whether the action has to wait for the decision about the name. */
export const waitsForName = (
  { undecidedName }: Pick<CaseState, "undecidedName">,
  action: CaseAction,
): boolean => undecidedName !== undefined && action in steps && !(action in possibleWhileUndecided);
