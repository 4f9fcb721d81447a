import { type AskFor, type Take, type Told, takeable } from "../../../../shared/aggregate/staff-step.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { MeetingFact } from "../../meeting/meeting-facts.ts";
import type { StepAction } from "../../rules/machine.ts";
import type { Ask, FactOf, MeetingStep, StepOutcome } from "./meeting-step.ts";
import { act } from "./staff-command.ts";

/** Turns a step's definition into a function that takes the step. @example `approveMeeting(deps, ask, input)` */
export function step<
  const Action extends StepAction,
  const Type extends MeetingFact["type"],
  Input extends object,
  Said extends object,
  const Versionless extends boolean = false,
>(
  spec: MeetingStep<Action, Type, Input, Said> &
    Told<FactOf<Type>, Said> & { readonly versionless?: Versionless },
): MeetingStep<Action, Type, Input, Said> & Take<MeetingDeps, AskFor<Ask, Versionless>, Input, StepOutcome> {
  return takeable<MeetingStep<Action, Type, Input, Said>, MeetingDeps, Ask, Input, StepOutcome>(spec, act);
}
