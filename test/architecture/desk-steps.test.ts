/** The desk's forms of staff steps, compared with the state machine of cases. */

import { describe, expect, it } from "vitest";
import type { Stage } from "../../functions/referral/case/core.ts";
import type { Transition } from "../../functions/referral/case/subject.ts";
import { machine, type StepAction, steps } from "../../functions/referral/rules/machine.ts";
import { caseSteps } from "../../web/desk/casework/case/steps/case-steps.ts";

const atDesk = Object.entries(caseSteps);
const moves: Readonly<Record<string, Transition>> = machine;
const moveOf = (action: string): Transition | undefined => moves[steps[action as StepAction]];

/** Steps taken beside their object: a commitment, a contact, a link, a letter, a requested explanation. */
const elsewhere = [
  ...["cancel-call", "enter-result", "give-evidence", "give-explanation", "issue-letter"],
  ...["judge-commitment", "link-case", "note-contact", "promise-call", "unlink-case"],
];

describe("the steps of a case at the desk", () => {
  it("are all staff steps of the machine, except those with a place elsewhere", () => {
    expect([...atDesk.map(([action]) => action), ...elsewhere].sort()).toEqual(Object.keys(steps).sort());
  });

  it.each(atDesk)("%s sends its own action and names the fact that the machine writes", (action, step) => {
    expect(step.operation.action).toBe(action);
    expect(step.fact).toBe(moveOf(action)?.fact);
  });

  const stages = ["waiting", "in-hand", "asked", "for-approval", "answered", "ended"] satisfies Stage[];
  it.each(stages)("have distinct shortcut letters while the case is %s (R3)", (stage) => {
    const offered = atDesk.filter(([action]) => moveOf(action)?.from.includes(stage));
    const letters = offered.map(([, { letter }]) => letter);
    expect(letters.filter((letter, at) => letters.indexOf(letter) !== at)).toEqual([]);
  });

  it("have distinct ranks, so that their order is fixed", () => {
    expect(new Set(atDesk.map(([, { rank }]) => rank)).size).toBe(atDesk.length);
  });
});
