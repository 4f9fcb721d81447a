import type * as z from "zod/mini";
import type { change } from "../../../../../shared/contracts/staff/cases.ts";
import type { Words } from "../../../../design/words.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { type DeskStep, oneTextStepsOf } from "../../../app/steps/desk-step.ts";

/** A case, and the unit that sorts what no rule places. */
export interface Standing {
  readonly view: CaseView;
  readonly triage: CaseView["unit"];
}

export type Change = z.output<typeof change>;

interface CaseStep extends DeskStep<Standing> {
  /** The fact that it writes into the case. */
  readonly fact: Change;
  /** As on a Latin keyboard, whatever the key types now. No stage offers two steps with one letter. */
  readonly letter: string;
  readonly words: Words<{
    readonly name: string;
    /** Told to a colleague with an old page, and by `npm run explain`. */
    readonly happened: (who: string) => string;
  }>;
  /** It stands beside the part of the request that it is about, and not among the others. */
  readonly beside?: true;
  /** The case stays in the same hands: the screen says whose, as if there were no step. */
  readonly movesNothing?: true;
}

/** A step with a form of its own: `<name>-form.tsx` beside its file. */
export const caseStep = <S extends CaseStep>(step: S): S => step;

/** A step that is one text and a button: it needs no other file. */
export const oneTextStep = oneTextStepsOf<CaseStep>();
