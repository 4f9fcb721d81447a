/** Compares the steps that the desk offers on a case with the state machine of cases. */

import { describe, expect, it } from "vitest";
import type { Stage } from "../../functions/referral/case/core.ts";
import type { Transition } from "../../functions/referral/case/subject.ts";
import { machine, type StepAction, steps } from "../../functions/referral/rules/machine.ts";
import { caseSteps } from "../../web/desk/casework/case/steps/case-steps.ts";

const atDesk = Object.entries(caseSteps);
const moves: Readonly<Record<string, Transition>> = machine;
const moveOf = (action: string): Transition | undefined => moves[steps[action as StepAction]];

/** Steps that the desk offers beside a commitment, contact, link, letter or requested explanation, not in the list of steps. */
const elsewhere = [
  ...["cancel-call", "enter-result", "give-evidence", "give-explanation", "issue-letter"],
  ...["judge-commitment", "link-case", "note-contact", "promise-call", "publish-commitment", "unlink-case"],
  ...["withdraw-publication", "ask-outside", "renew-outside", "revoke-outside", "note-outside"],
];

describe("the steps of a case at the desk", () => {
  it("are all staff steps of the state machine, except those offered beside a single commitment, call, link, letter or explanation", () => {
    expect([...atDesk.map(([action]) => action), ...elsewhere].sort()).toEqual(Object.keys(steps).sort());
  });

  it.each(atDesk)(
    "the step for the action %s calls the operation of this action, and names the fact that the state machine stores for it",
    (action, step) => {
      expect(step.operation.action).toBe(action);
      expect(step.fact).toBe(moveOf(action)?.fact);
    },
  );

  const stages = ["waiting", "in-hand", "asked", "for-approval", "answered", "ended"] satisfies Stage[];
  it.each(stages)("have distinct shortcut letters in the stage `%s` of a case (R3)", (stage) => {
    const offered = atDesk.filter(([action]) => moveOf(action)?.from.includes(stage));
    const letters = offered.map(([, { letter }]) => letter);
    expect(letters.filter((letter, at) => letters.indexOf(letter) !== at)).toEqual([]);
  });

  it("have distinct ranks, so that the order of the steps on the screen is fixed", () => {
    expect(new Set(atDesk.map(([, { rank }]) => rank)).size).toBe(atDesk.length);
  });
});
