/** Makes a command for each staff step of a case. Other files replace the commands that need more preparation. */

import type { Stage } from "../../functions/referral/case/core.ts";
import { type StepAction, startsFrom, steps } from "../../functions/referral/rules/machine.ts";
import { policy } from "../../shared/contracts/policy.ts";
import { exampleInput, stepActions, takeStep } from "../support/taken-steps.ts";
import { step, type TriedCommand } from "./tried.ts";

const opened = ["register-request", "open-case"];
const accepted = [...opened, "accept-case"];

/** The commands that bring a case to each stage, and the version of the case after them. */
const ready: Readonly<
  Partial<Record<Stage, { readonly after: readonly string[]; readonly version: number }>>
> = {
  waiting: { after: opened, version: 0 },
  "in-hand": { after: accepted, version: 2 },
  "for-approval": { after: [...accepted, "draft-answer"], version: 3 },
  answered: { after: [...accepted, "draft-answer", "approve-answer"], version: 4 },
};

const byExpert = (action: StepAction): boolean =>
  policy[action].some(({ relations }) => relations.includes("assignee"));

function commandOf(action: StepAction): TriedCommand | undefined {
  const stage = startsFrom(steps[action]).find((one) => ready[one]);
  const there = stage && ready[stage];
  if (!there) return undefined;
  const username = byExpert(action) ? "e.karimi" : "h.moradi";
  const take = step(
    async (deps, ask, input: object) => {
      const outcome = await takeStep(action, deps, ask, input as never);
      // A refused step writes nothing, so its test would prove nothing.
      if (!outcome.accepted)
        throw new Error(`${action} was refused (${outcome.refusal.code}): say how it is taken`);
      return outcome;
    },
    username,
    `${action}-key-1`,
    there.version,
    exampleInput(action),
  );
  return { after: there.after, run: take };
}

export const stepCommands: Readonly<Record<string, TriedCommand>> = Object.fromEntries(
  stepActions.flatMap((action) => {
    const command = commandOf(action);
    return command ? [[action, command]] : [];
  }),
);
