/** Chooses and orders the steps that a user is offered on a case. Pure. */
import type { CaseView } from "../../../app/api/own-replies.ts";
import { inOrder, offeredOf } from "../../../app/steps/desk-step.ts";
import type { TypedFor } from "../../../app/steps/use-typed.ts";
import { caseSteps } from "./case-steps.ts";

export type Step = keyof typeof caseSteps;

/** The unsent input of each step, keyed by action. */
export type CaseWords = TypedFor<typeof caseSteps>;

/** The steps whose button stands beside the data that the step changes. */
type BesideStep = {
  [S in Step]: (typeof caseSteps)[S] extends { readonly beside: true } ? S : never;
}[Step];

/** The steps that are shown together in the work panel. */
export type TabStep = Exclude<Step, BesideStep>;

const isTab = (step: Step): step is TabStep => !("beside" in caseSteps[step]);

export const beside: readonly Step[] = inOrder(caseSteps).filter((step) => !isTab(step));

/** The steps that the user may take now, in the order of their tabs. */
export const stepsOf = (view: CaseView, triage: CaseView["unit"]): readonly TabStep[] =>
  offeredOf(caseSteps, view.mayI, { view, triage }).filter(isTab);
