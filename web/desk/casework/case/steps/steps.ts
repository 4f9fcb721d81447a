/** The steps offered to a user, and their order. Pure. */
import type { CaseView } from "../../../app/api/own-replies.ts";
import { inOrder, offeredOf } from "../../../app/steps/desk-step.ts";
import type { TypedFor } from "../../../app/steps/use-typed.ts";
import { caseSteps } from "./case-steps.ts";

export type Step = keyof typeof caseSteps;

/** The unsent text of each step, by action. */
export type CaseWords = TypedFor<typeof caseSteps>;

/** Steps shown beside their subject. */
type BesideStep = {
  [S in Step]: (typeof caseSteps)[S] extends { readonly beside: true } ? S : never;
}[Step];

/** Steps shown together in the work panel. */
export type TabStep = Exclude<Step, BesideStep>;

const isTab = (step: Step): step is TabStep => !("beside" in caseSteps[step]);

export const beside: readonly Step[] = inOrder(caseSteps).filter((step) => !isTab(step));

/** The user's steps now, the likeliest first. */
export const stepsOf = (view: CaseView, triage: CaseView["unit"]): readonly TabStep[] =>
  offeredOf(caseSteps, view.mayI, { view, triage }).filter(isTab);
