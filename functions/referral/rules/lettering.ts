/** An answer as a numbered letter (C19). Pure. */

import { refuse, type Seen } from "../../../shared/aggregate/stages.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Draft } from "../case/answering.ts";
import type { CaseState } from "../case/case-state.ts";
import type { LetterNumber } from "../journals/journal-letters.ts";
import { accept, type CaseDecision, hindrance } from "./machine.ts";

/** Where the organisation says nothing of the form of its numbers. */
const defaultForm = "{year}/{number}";

/** `1405/123`: as the directory in force writes it; it is kept with the letter, whatever that says later. */
const written = ({ year, serial }: LetterNumber, { organisation }: Pick<Snapshot, "organisation">): string =>
  (organisation.letterNumbers ?? defaultForm)
    .replace("{year}", String(year))
    .replace("{number}", String(serial));

/** The answer that stands: what was published last, and not drafted since. */
export const standingAnswer = ({ hops, draft }: CaseState): Draft | undefined =>
  hops.at(-1)?.answered ? draft : undefined;

/** The letter that the standing answer is already. */
export const letterOf = (state: CaseState) =>
  state.letters?.find(({ answer }) => answer === standingAnswer(state)?.answer);

/**
 * @param asked `number`: the one that is taken with it; none where the answer was a letter when it was looked at. `ofPart`: the
 * case is a part, whose answer goes out with the whole (R6).
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
  if (!number) throw new Error("An answer that is no letter yet needs a number");
  const { year, serial } = number;
  return accept({
    type: "letter-issued",
    answer: answer.answer,
    ...{ year, serial, number: written(number, snapshot) },
  });
}
