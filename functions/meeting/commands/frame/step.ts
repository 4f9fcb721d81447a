import { anyVersion, isVersionless, type Versionless } from "../../access/meeting-policy.ts";
import type { MeetingDeps } from "../../adapters/deps.ts";
import type { MeetingFact } from "../../meeting/meeting-facts.ts";
import type { StepAction } from "../../rules/machine.ts";
import type { Ask, FactOf, MeetingStep, StepOutcome } from "./meeting-step.ts";
import { act } from "./staff-command.ts";

type AskOf<Action> = Action extends Versionless ? Omit<Ask, "seen"> : Ask;
/** A step without input is taken without any. */
type InputOf<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input];

/** A step that can be taken: `approveMeeting(deps, ask, input)`. */
export type Step<
  Action extends StepAction,
  Type extends MeetingFact["type"],
  Input extends object,
  Said extends object,
> = MeetingStep<Action, Type, Input, Said> &
  ((deps: MeetingDeps, ask: AskOf<Action>, ...input: InputOf<Input>) => Promise<StepOutcome>);

/** Its fact has all that the step says, or `saidIn` finds it. */
type Told<Type extends MeetingFact["type"], Said> =
  Omit<FactOf<Type>, "type"> extends Said ? unknown : { readonly saidIn: object };

export function step<
  const Action extends StepAction,
  const Type extends MeetingFact["type"],
  Input extends object,
  Said extends object,
>(spec: MeetingStep<Action, Type, Input, Said> & Told<Type, Said>): Step<Action, Type, Input, Said> {
  const take = (deps: MeetingDeps, ask: AskOf<Action>, ...[input]: InputOf<Input>) =>
    act(
      deps,
      { ...ask, ...(isVersionless(spec.action) && { seen: anyVersion }) } as Ask,
      spec,
      (input ?? {}) as Input,
    );
  return Object.assign(take, spec);
}
