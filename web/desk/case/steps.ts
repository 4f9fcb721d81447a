/** Which steps a person is offered, in which order, and by which letter. Pure. */
import type { CaseView } from "../api/own-replies.ts";

export type Step =
  | "accept-case"
  | "draft-answer"
  | "approve-answer"
  | "send-back-answer"
  | "refer-case"
  | "return-case"
  | "assign-case";

type Named = CaseView["unit"];

/** By the key that has the letter on a Latin keyboard, whatever it types now. No stage offers two with one letter. */
export const letters: Readonly<Record<Step, string>> = {
  "accept-case": "A",
  "approve-answer": "A",
  "draft-answer": "D",
  "refer-case": "R",
  "return-case": "B",
  "send-back-answer": "B",
  "assign-case": "G",
};

/** The most likely one first: it stands open. */
const inOrder: readonly Step[] = [
  "approve-answer",
  "draft-answer",
  "accept-case",
  "send-back-answer",
  "assign-case",
  "refer-case",
  "return-case",
];

/**
 * Where a case would go back to (R4): the unit that sent it, or the one that sorts what no rule places; nothing when it
 * would stay where it is.
 */
export function returnsTo({ hops, unit }: CaseView, triage: Named): Named | undefined {
  const to = hops.at(-1)?.from ?? triage;
  return to.key === unit.key ? undefined : to;
}

/** What there is to do for this person now, the likeliest first. */
export function stepsOf(view: CaseView, triage: Named): readonly Step[] {
  const mine: readonly string[] = view.mayI;
  return inOrder.filter(
    (step) => mine.includes(step) && (step !== "return-case" || returnsTo(view, triage) !== undefined),
  );
}
