/** Which steps a person is offered, in which order, and by which letter. Pure. */
import type { CaseAction } from "../../../../../shared/contracts/policy.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";

/**
 * Each step with its letter: of the key that has the letter on a Latin keyboard, whatever it types now. No stage offers two
 * with one letter. The most likely step stands first, and is open.
 */
export const letters = {
  "approve-answer": "A",
  "note-reply": "N",
  "draft-answer": "D",
  "accept-case": "A",
  "send-back-answer": "B",
  "assign-case": "G",
  "check-on-spot": "V",
  "ask-applicant": "Q",
  "ask-explanation": "W",
  "order-remedy": "O",
  "close-no-opinion": "Z",
  "refer-case": "R",
  "return-case": "B",
  "split-case": "S",
  "extend-deadline": "E",
  "name-parties": "P",
  "correct-case": "T",
} as const satisfies Readonly<Partial<Record<CaseAction, string>>>;

export type Step = keyof typeof letters;

/** Those that stand beside the request: who is complained of, and what it is about. */
export const beside = ["name-parties", "correct-case"] as const satisfies readonly Step[];

const isBeside = (step: Step): boolean => (beside as readonly Step[]).includes(step);

/** Those that stand beside each other where the work is. */
export type TabStep = Exclude<Step, (typeof beside)[number]>;

type Named = CaseView["unit"];

const inOrder = (Object.keys(letters) as Step[]).filter((step): step is TabStep => !isBeside(step));

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
