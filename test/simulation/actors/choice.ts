/** Chooses the step that an employee takes on a case, also on a case that the employee may not see. */

import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import { isPart } from "../../../shared/domain/cases/case-id.ts";
import { stepActions } from "../../support/taken-steps.ts";
import type { Random } from "../core/random.ts";
import type { Fault } from "../core/weather.ts";
import type { Cast } from "./cast.ts";
import { outsideSteps } from "./outside-steps.ts";
import type { Page } from "./steps.ts";

/** A fault: an employee takes a step that the employee has no right to take, or that the case's stage does not allow. */
export const cheeky: Fault = { name: "staff-step-not-theirs", likely: 0.2 };

/** The steps that employees choose; `outside-body.ts` takes the steps on questions to outside bodies. */
const chosen = stepActions.filter((action) => !outsideSteps.includes(action));

/** For each stage, steps that an employee with a conflict of interest tries, although the desk does not offer them. */
export const tried: Readonly<Partial<Record<Page["stage"], readonly StepAction[]>>> = {
  waiting: ["accept-case", "refer-case"],
  "in-hand": ["refer-case", "ask-applicant", "assign-case"],
  "for-approval": ["approve-answer", "send-back-answer"],
};

/** Relative weights of steps that are possible only for a short time, so that they are chosen more often. */
const weights: Readonly<Partial<Record<StepAction, number>>> = {
  "correct-case": 3,
  "split-case": 8,
  "ask-applicant": 4,
  "send-back-answer": 4,
  "assign-case": 4,
  "ask-explanation": 12,
  "order-remedy": 4,
  "give-evidence": 8,
  "judge-commitment": 8,
  "publish-commitment": 8,
  "withdraw-publication": 3,
  "note-contact": 3,
  "link-case": 3,
  "issue-letter": 4,
  "enter-result": 8,
};
/** Steps that advance a case; they are chosen more often than steps that move it between units or people. */
const forward: readonly StepAction[] = ["accept-case", "draft-answer", "approve-answer", "note-reply"];

function notTheirs(random: Random, { case: code, stage }: Page): StepAction {
  if (stage === "for-approval" && random.chance(0.7)) return "approve-answer";
  // A part of a case cannot be corrected, only the whole case (R6), so this step is often refused.
  return isPart(code) && random.chance(0.3) ? "correct-case" : random.pick(chosen);
}

/** Returns the probability, from 0 to 1, that the employee refers the case instead of choosing among all steps. */
function sentOn({ round, hidden, emergency }: Page): number {
  // In the second stage an employee may try to refer the case to the unit that decided the first stage, which is refused
  // (R13).
  if (round === 2) return 0.2;
  // Inspection refers a case whose applicant is hidden to a unit, which is not shown the applicant (C15).
  return hidden?.given === false && !hidden.fromMe && !emergency ? 0.4 : 0;
}

export function choose({ world }: Cast, view: Page, username: string): StepAction | undefined {
  const { run } = world;
  const { mayI, stage, draft } = view;
  if (stage === "for-approval" && draft?.by.username === username && run.random.chance(0.8))
    return "approve-answer";

  if (run.weather.strikes(cheeky, username)) return notTheirs(run.random, view);
  if (view.links && mayI.includes("link-case") && run.random.chance(0.2)) return "unlink-case";
  if (mayI.includes("refer-case") && run.random.chance(sentOn(view))) return "refer-case";
  if (view.explanations && mayI.includes("ask-explanation") && run.random.chance(0.3))
    return "ask-explanation";
  const onward = forward.filter((action) => mayI.includes(action));
  if (onward.length > 0 && run.random.chance(mayI.includes("split-case") ? 0.5 : 0.85))
    return run.random.pick(onward);
  const mine = chosen.flatMap((action) =>
    mayI.includes(action) ? Array(weights[action] ?? 1).fill(action) : [],
  );
  return mine.length === 0 ? undefined : run.random.pick<StepAction>(mine);
}
