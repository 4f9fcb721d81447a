import { returnCase } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { oneText } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** R4: a wrong referral goes back to who sent it, with a reason. */
export const returnCaseStep = caseStep({
  operation: returnCase,
  fact: "returned",
  letter: "B",
  rank: 130,
  offered: ({ view, triage }) => returnsTo(view, triage) !== undefined,
  typed: oneText,
  words: words(
    {
      name: "برگشت",
      label: "دلیل",
      to: (unit: string) => `پرونده به «${unit}» برمی‌گردد.`,
      submit: "برگشت با ذکر دلیل",
      done: (code: string, unit: string) => `پرونده ${code} به «${unit}» برگشت.`,
      happened: (name: string) => `${name} پرونده را برگرداند`,
    },
    {
      name: "Return",
      label: "Reason",
      to: (unit: string) => `The case goes back to “${unit}”.`,
      submit: "Return with a reason",
      done: (code: string, unit: string) => `Case ${code} was returned to “${unit}”.`,
      happened: (name: string) => `${name} returned the case`,
    },
  ),
});

type Unit = CaseView["unit"];

/**
 * Where a case would go back to (R4): the unit that sent it, or the one that sorts what no rule places; nothing when it
 * would stay where it is.
 */
export function returnsTo({ hops, unit, hidden }: CaseView, triage: Unit): Unit | undefined {
  // C15: what is hidden from the units lies with inspection until somebody sends it on.
  const to = hops.at(-1)?.from ?? (hidden?.given === false ? undefined : triage);
  return to?.key === unit.key ? undefined : to;
}
