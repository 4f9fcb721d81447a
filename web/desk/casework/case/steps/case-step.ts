import type * as z from "zod/mini";
import type { change } from "../../../../../shared/contracts/staff/cases.ts";
import type { Words } from "../../../../design/words.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { type DeskStep, oneTextStepsOf } from "../../../app/steps/desk-step.ts";

/** A case, and the unit of cases that no rule routes. */
export interface Standing {
  readonly view: CaseView;
  readonly triage: CaseView["unit"];
}

export type Change = z.output<typeof change>;

interface CaseStep extends DeskStep<Standing> {
  /** The fact that it writes into the journal of the case. */
  readonly fact: Change;
  /** A Latin letter, whatever the keyboard layout. No two steps of one stage share a letter. */
  readonly letter: string;
  readonly words: Words<{
    readonly name: string;
    /** The sentence for a colleague with an outdated page, and for `npm run explain`. */
    readonly happened: (who: string) => string;
  }>;
  /** Shown beside the part of the request it concerns, not among the other steps. */
  readonly beside?: true;
  /** The case keeps its assignee, so the screen still names them. */
  readonly movesNothing?: true;
}

/** A step with its own form in `<name>-form.tsx`. */
export const caseStep = <S extends CaseStep>(step: S): S => step;

/** A step with one text and a button, without a form file. */
export const oneTextStep = oneTextStepsOf<CaseStep>();
