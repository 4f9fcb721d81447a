/** Checks that no author approves their own answer, and that no step is taken on an outdated page. */

import { needsApproval } from "../../../shared/directory/lookups.ts";
import { simulated } from "../services/organisation.ts";
import { stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

export const fourEyes: Invariant = {
  law: "nobody approves their own answer, and no answer skips an approval that it needs (R10)",
  broken: (cast) => {
    const steps = stepsOf(cast);
    return steps
      .filter(({ facts }) => facts.some(({ type }) => type === "published"))
      .filter(({ before, row, facts }) => {
        const drafted = facts.find((fact) => fact.type === "drafted");
        if (!drafted) return before.draft?.by === row.actor.replace("staff:", "");
        const kinds = [before.request, ...(before.corrections ?? []).map(({ was }) => was)];
        const earlier = steps.filter((one) => one.row.id === row.id && one.row.version < row.version);
        const drafts = earlier.flatMap((one) => one.facts).filter((fact) => fact.type === "drafted");
        return kinds.some((was) =>
          [drafted, ...drafts].some(({ outcome }) => needsApproval(simulated, was?.kind ?? "", outcome)),
        );
      })
      .map(told);
  },
};

export const noStaleWrites: Invariant = {
  law: "no step on a case is accepted from an old page (R16)",
  broken: (cast) =>
    stepsOf(cast)
      .map((step) => ({ step, looked: cast.lookedAt.get(`${step.row.id}/${step.row.key}`) }))
      .filter(({ step, looked }) => looked !== undefined && looked !== step.before.personVersion)
      .map(({ step, looked }) => `${told(step)}: looked at ${looked}, was ${step.before.personVersion}`),
};
