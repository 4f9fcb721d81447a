import { assignCase } from "../../../../../shared/contracts/staff/cases.ts";
import { words } from "../../../../design/words.ts";
import { nothingTyped } from "../../../app/steps/desk-step.ts";
import { caseStep } from "./case-step.ts";

/** R17: the unit head assigns the case to an expert. */
export const assignCaseStep = caseStep({
  operation: assignCase,
  fact: "assigned",
  letter: "G",
  rank: 60,
  typed: nothingTyped,
  words: words(
    {
      name: "سپردن به کارشناس",
      expert: "کارشناس",
      nobody: "کارشناس دیگری در این واحد نیست.",
      submit: "سپردن پرونده",
      done: (name: string) => `پرونده به ${name} سپرده شد.`,
      happened: (name: string) => `${name} پرونده را به کارشناس سپرد`,
    },
    {
      name: "Assign to an expert",
      expert: "Expert",
      nobody: "This unit has no other expert.",
      submit: "Assign the case",
      done: (name: string) => `The case was assigned to ${name}.`,
      happened: (name: string) => `${name} assigned the case to an expert`,
    },
  ),
});
