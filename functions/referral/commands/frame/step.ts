import { anyVersion, isVersionless, type Versionless } from "../../access/case-policy.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { StepAction } from "../../rules/machine.ts";
import type { Ask, CaseStep, FactOf, StepOutcome } from "./case-step.ts";
import { act } from "./staff-command.ts";

type AskOf<Action> = Action extends Versionless ? Omit<Ask, "seen"> : Ask;
/** A step without input is taken without any. */
type InputOf<Input> = Record<never, never> extends Input ? [input?: Input] : [input: Input];

/** A step that can be taken: `acceptCase(deps, ask, input)`. */
export type Step<
  Action extends StepAction,
  Type extends CaseFact["type"],
  Input extends object,
  Said extends object,
  Found,
> = CaseStep<Action, Type, Input, Said, Found> &
  ((deps: ReferralDeps, ask: AskOf<Action>, ...input: InputOf<Input>) => Promise<StepOutcome>);

/** Its fact has all that the step says, or `saidIn` finds it. */
type Told<Type extends CaseFact["type"], Said> =
  Omit<FactOf<Type>, "type"> extends Said ? unknown : { readonly saidIn: object };

export function step<
  const Action extends StepAction,
  const Type extends CaseFact["type"],
  Input extends object,
  Said extends object,
  Found = undefined,
>(
  spec: CaseStep<Action, Type, Input, Said, Found> & Told<Type, Said>,
): Step<Action, Type, Input, Said, Found> {
  const take = (deps: ReferralDeps, ask: AskOf<Action>, ...[input]: InputOf<Input>) =>
    act(
      deps,
      { ...ask, ...(isVersionless(spec.action) && { seen: anyVersion }) } as Ask,
      spec,
      (input ?? {}) as Input,
    );
  return Object.assign(take, spec);
}
