import { returnCase } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import type { CaseView } from "../../../app/api/own-replies.ts";
import { oneText } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** R4: returns a wrongly referred case to the unit that sent it, with a reason. */
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
 * Returns the unit to which a case would be returned (R4): the sender, or the unit that sorts cases that no routing
 * rule matches. Undefined when that is the unit that has the case.
 */
export function returnsTo({ hops, unit, hidden }: CaseView, triage: Unit): Unit | undefined {
  // C15: a case hidden from the units stays with inspection until an inspector refers it.
  const last = hops.at(-1);
  const sender = last?.rule ? undefined : last?.from;
  const to = sender ?? (hidden?.given === false ? undefined : triage);
  return to?.key === unit.key ? undefined : to;
}
