import { type AskFor, type Take, type Told, takeable } from "../../../../shared/aggregate/staff-step.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseFact } from "../../case/case-facts.ts";
import type { StepAction } from "../../rules/machine.ts";
import type { Ask, CaseStep, FactOf, StepOutcome } from "./case-step.ts";
import { act } from "./staff-command.ts";

/**
 * Makes a command from the definition of a step.
 * @example `acceptCase(deps, ask, input)`
 */
export function step<
  const Action extends StepAction,
  const Type extends CaseFact["type"],
  Input extends object,
  Said extends object,
  Found = undefined,
  const Versionless extends boolean = false,
>(
  spec: CaseStep<Action, Type, Input, Said, Found> &
    Told<FactOf<Type>, Said> & { readonly versionless?: Versionless },
): CaseStep<Action, Type, Input, Said, Found> &
  Take<ReferralDeps, AskFor<Ask, Versionless>, Input, StepOutcome> {
  return takeable<CaseStep<Action, Type, Input, Said, Found>, ReferralDeps, Ask, Input, StepOutcome>(
    spec,
    act,
  );
}
