import type * as z from "zod/mini";
import type { change } from "../../../../../shared/contracts/staff/cases.ts";
import type { Words } from "../../../../design/words.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { type DeskStep, oneTextStepsOf } from "../../../app/steps/desk-step.ts";

/** A case, and the unit that sorts the cases that no routing rule matches. */
export interface Standing {
  readonly view: CaseView;
  readonly triage: CaseView["unit"];
}

export type Change = z.output<typeof change>;

interface CaseStep extends DeskStep<Standing> {
  /** The fact that the step writes into the journal of the case. */
  readonly fact: Change;
  /**
   * The step's shortcut as a Latin letter, whatever the keyboard's language. Steps that can be offered together have
   * different letters.
   */
  readonly letter: string;
  readonly words: Words<{
    readonly name: string;
    /**
     * The sentence that tells that `who` took the step, for a colleague whose page is outdated and for `npm run explain`.
     */
    readonly happened: (who: string) => string;
  }>;
  /** Set when the step's button stands beside the data that the step changes, and not among the other steps. */
  readonly beside?: true;
  /** Set when the case keeps its assignee after the step, so that the screen still names the assignee. */
  readonly movesNothing?: true;
}

/** Defines a step that has a form of its own, in `<name>-form.tsx`. */
export const caseStep = <S extends CaseStep>(step: S): S => step;

/** Defines a step with one text field and a button, which needs no form of its own. */
export const oneTextStep = oneTextStepsOf<CaseStep>();
