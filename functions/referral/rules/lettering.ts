/** Makes a numbered letter of an answer (C19). Pure. */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Draft } from "../case/answering.ts";
import type { CaseState } from "../case/case-state.ts";
import type { LetterNumber } from "../journals/journal-letters.ts";
import { accept, type CaseDecision, hindrance } from "./machine.ts";

/** The format of letter numbers when the organisation sets none. */
const defaultForm = "{year}/{number}";

/**
 * The letter's number as text, such as `1405/123`, in the directory's present format. The letter keeps this text when
 * the format changes.
 */
const written = ({ year, serial }: LetterNumber, { organisation }: Pick<Snapshot, "organisation">): string =>
  (organisation.letterNumbers ?? defaultForm)
    .replace("{year}", String(year))
    .replace("{number}", String(serial));

/** The latest published answer; undefined when a new draft replaced it. */
export const standingAnswer = ({ hops, draft }: CaseState): Draft | undefined =>
  hops.at(-1)?.answered ? draft : undefined;

/** The letter of the latest published answer; undefined when the answer is not a letter. */
export const letterOf = (state: CaseState) =>
  state.letters?.find(({ answer }) => answer === standingAnswer(state)?.answer);

/**
 * Makes a letter of the latest published answer.
 * @param asked `number`: taken in the same decision; absent when the answer is a letter already. `ofPart`: the case is
 * a part, whose answer is sent within that of the whole case, so it gets no letter (R6).
 */
export function decideIssueLetter(
  state: CaseState,
  { ofPart, number }: { readonly ofPart: boolean; readonly number: LetterNumber | undefined },
  snapshot: Pick<Snapshot, "organisation">,
  seen: Seen,
): CaseDecision {
  const hindered = hindrance(state, "issue-letter", seen);
  if (hindered) return { refused: hindered };
  if (ofPart) return refuse("part-no-letter");
  const answer = standingAnswer(state);
  if (!answer) return refuse("nothing-answered");
  if (letterOf(state)) return number ? refuse("letter-there") : accept();
  if (!number) throw new Error("A new letter needs a number");
  const { year, serial } = number;
  return accept({
    type: "letter-issued",
    answer: answer.answer,
    ...{ year, serial, number: written(number, snapshot) },
  });
}
