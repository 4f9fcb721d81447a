/** Which steps a person is offered, in which order, and by which letter. Pure. */
import type { CaseView } from "../../../app/api/own-replies.ts";

export type Step =
  | "accept-case"
  | "draft-answer"
  | "approve-answer"
  | "send-back-answer"
  | "refer-case"
  | "return-case"
  | "assign-case"
  | "ask-applicant"
  | "note-reply"
  | "split-case"
  | "extend-deadline"
  | "ask-explanation"
  | "order-remedy"
  | "check-on-spot"
  | "close-no-opinion"
  | "name-parties"
  | "correct-case";

/** Those that stand beside what they are about: the request. */
export const beside = ["name-parties", "correct-case"] as const satisfies readonly Step[];

/** Those that stand beside each other where the work is. */
export type TabStep = Exclude<Step, (typeof beside)[number]>;

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
  "ask-applicant": "Q",
  "note-reply": "N",
  "split-case": "S",
  "extend-deadline": "E",
  "ask-explanation": "W",
  "order-remedy": "O",
  "check-on-spot": "V",
  "close-no-opinion": "Z",
  "name-parties": "P",
  "correct-case": "T",
};

/** The most likely one first: it stands open. Who is complained of, and what it is about, is said beside the request. */
const inOrder: readonly TabStep[] = [
  "approve-answer",
  "note-reply",
  "draft-answer",
  "accept-case",
  "send-back-answer",
  "assign-case",
  "check-on-spot",
  "ask-applicant",
  "ask-explanation",
  "order-remedy",
  "close-no-opinion",
  "refer-case",
  "return-case",
  "split-case",
  "extend-deadline",
];

/**
 * Where a case would go back to (R4): the unit that sent it, or the one that sorts what no rule places; nothing when it
 * would stay where it is.
 */
export function returnsTo({ hops, unit, hidden }: CaseView, triage: Named): Named | undefined {
  // C15: what is hidden from the units lies with inspection until somebody sends it on.
  const to = hops.at(-1)?.from ?? (hidden?.given === false ? undefined : triage);
  return to?.key === unit.key ? undefined : to;
}

/** What there is to do for this person now, the likeliest first. */
export function stepsOf(view: CaseView, triage: Named): readonly TabStep[] {
  const mine: readonly string[] = view.mayI;
  return inOrder.filter(
    (step) =>
      mine.includes(step) &&
      (step !== "return-case" || returnsTo(view, triage) !== undefined) &&
      // D5: an organisation may allow none.
      (step !== "extend-deadline" || (view.mayExtend ?? 0) > 0),
  );
}
