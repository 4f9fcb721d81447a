/** The type of a row in the generated table `staff-steps.ts`: an API operation with the command that runs it. */

import type { BodyOf, OperationSpec, ParamsOf } from "../../../../shared/contracts/operation.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { AnyStep, Ask, StepOutcome } from "./case-step.ts";

type Numbered<Params> = Params extends { readonly number: string } ? { readonly number: number } : object;

/** A command's input: the body of the request, and the number in its path. */
type InputOf<O extends OperationSpec> = (BodyOf<O> extends object ? BodyOf<O> : object) &
  Numbered<ParamsOf<O>>;

type Take<O extends OperationSpec> = AnyStep &
  ((deps: ReferralDeps, ask: Ask, input: InputOf<O>) => Promise<StepOutcome>);

export interface StaffStep {
  readonly contract: OperationSpec;
  readonly take: AnyStep & ((deps: ReferralDeps, ask: Ask, input: never) => Promise<StepOutcome>);
}

export const row = <O extends OperationSpec>(
  contract: O,
  take: Take<O>,
): StaffStep & { readonly contract: O; readonly take: Take<O> } => ({ contract, take });
