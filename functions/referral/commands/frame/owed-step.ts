/** What whoever owes something gives for it (R2, R11). */

import type { DocumentId } from "../../../../shared/documents/documents.ts";
import type { Staff } from "../../../../shared/handler/auth/policy.ts";
import { anyVersion } from "../../access/gate.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { CaseDecision } from "../../rules/machine.ts";
import { type Ask, act, type StepOutcome } from "./act.ts";

/** Words for what stands in a case under a number, from 1. */
interface Given {
  readonly number: number;
  readonly words: string;
}

interface Written {
  readonly number: number;
  readonly words: DocumentId;
  readonly by: Staff;
}

type OwedStep = (deps: ReferralDeps, ask: Omit<Ask, "seen">, input: Given) => Promise<StepOutcome>;

/**
 * A step of whoever owes something: also of somebody in conflict with the case, and who may see nothing else of it, so it is
 * asked with no version.
 *
 * @param document the name under which the words are stored.
 */
export const owedStep =
  (
    action: "give-evidence" | "give-explanation",
    document: "evidence" | "explanation",
    rule: (state: CaseState, written: Written) => CaseDecision,
  ): OwedStep =>
  (deps, ask, input) =>
    act(
      deps,
      { ...ask, seen: anyVersion },
      {
        action,
        input,
        words: () => ({ [document]: input.words }),
        decide: (state, about) =>
          rule(state, { number: input.number, words: about.document(document), by: about.staff }),
      },
    );
