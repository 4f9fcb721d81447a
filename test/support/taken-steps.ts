/** Takes a staff step on a case by the name of its action. */

import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import type { Ask, StepOutcome } from "../../functions/referral/commands/frame/case-step.ts";
import type { StaffStep } from "../../functions/referral/commands/frame/staff-step.ts";
import { staffSteps } from "../../functions/referral/commands/frame/staff-steps.ts";
import type { StepAction } from "../../functions/referral/rules/machine.ts";
import { operations } from "../../shared/contracts/operations.ts";

type Row<Action extends StepAction> = Extract<
  (typeof staffSteps)[number],
  { readonly contract: { readonly action: Action } }
>;

/** The input of the action's command. */
export type InputOf<Action extends StepAction> = Parameters<Row<Action>["take"]>[2];

type Take = (deps: ReferralDeps, ask: Ask, input: never) => Promise<StepOutcome>;

const rows: readonly StaffStep[] = staffSteps;
const bodies = new Map(operations.map(({ id, example }) => [id, example.body]));
const byAction = new Map(
  rows.map(({ contract, take }) => {
    const { id, action } = contract as typeof contract & { readonly action: StepAction };
    const known = { example: (bodies.get(id) ?? {}) as object, versionless: take.versionless === true };
    return [action, { take: take as Take, ...known }] as const;
  }),
);

/** The actions in the order of the table of steps. */
export const stepActions: readonly StepAction[] = [...byAction.keys()];

const stepOf = (action: StepAction) => {
  const step = byAction.get(action);
  if (!step) throw new Error(`The table of steps has no ${action}`);
  return step;
};

export const takeStep = <Action extends StepAction>(
  action: Action,
  deps: ReferralDeps,
  ask: Ask,
  input: InputOf<Action>,
): Promise<StepOutcome> => stepOf(action).take(deps, ask, input as never);

/** Returns whether the step needs no version of the case (R11, R19). */
export const isVersionless = (action: StepAction): boolean => stepOf(action).versionless;

/** Returns the body of the contract's example, for a step whose input does not depend on a case. */
export const exampleInput = <Action extends StepAction>(action: Action): InputOf<Action> =>
  stepOf(action).example as InputOf<Action>;
