/** Checks that no author approves their own answer, and that no step is taken on an outdated page. */

import { needsApproval } from "../../../shared/directory/lookups.ts";
import { simulated } from "../services/organisation.ts";
import { stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

export const fourEyes: Invariant = {
  law: "nobody approves their own answer, and no answer skips an approval that it needs (R10)",
  broken: (cast) =>
    stepsOf(cast)
      .filter(({ facts }) => facts.some(({ type }) => type === "published"))
      .filter(({ before, row, facts }) => {
        const drafted = facts.find((fact) => fact.type === "drafted");
        if (!drafted) return before.draft?.by === row.actor.replace("staff:", "");
        return needsApproval(simulated, before.request?.kind ?? "", drafted.outcome);
      })
      .map(told),
};

export const noStaleWrites: Invariant = {
  law: "no step on a case is accepted from an old page (R16)",
  broken: (cast) =>
    stepsOf(cast)
      .map((step) => ({ step, looked: cast.lookedAt.get(`${step.row.id}/${step.row.key}`) }))
      .filter(({ step, looked }) => looked !== undefined && looked !== step.before.personVersion)
      .map(({ step, looked }) => `${told(step)}: looked at ${looked}, was ${step.before.personVersion}`),
};
