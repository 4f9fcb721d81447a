/** Which steps a person is offered, and in which order. Pure. */
import type { CaseView } from "../../../app/api/own-replies.ts";
import { inOrder, offeredOf } from "../../../app/steps/desk-step.ts";
import type { TypedFor } from "../../../app/steps/use-typed.ts";
import { caseSteps } from "./case-steps.ts";

export type Step = keyof typeof caseSteps;

/** The unsent words of each step, by action. */
export type CaseWords = TypedFor<typeof caseSteps>;

/** Those that stand beside what they are about. */
type BesideStep = {
  [S in Step]: (typeof caseSteps)[S] extends { readonly beside: true } ? S : never;
}[Step];

/** Those that stand beside each other where the work is. */
export type TabStep = Exclude<Step, BesideStep>;

const isTab = (step: Step): step is TabStep => !("beside" in caseSteps[step]);

export const beside: readonly Step[] = inOrder(caseSteps).filter((step) => !isTab(step));

/** What there is to do for this person now, the likeliest first. */
export const stepsOf = (view: CaseView, triage: CaseView["unit"]): readonly TabStep[] =>
  offeredOf(caseSteps, view.mayI, { view, triage }).filter(isTab);
