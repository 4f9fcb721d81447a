/** What casework must never show: an approver of their own words, a step on a page that was old. */

import type { CaseFact } from "../../../functions/referral/case-facts.ts";
import type { CaseState } from "../../../functions/referral/case-state.ts";
import { caseAggregate } from "../../../functions/referral/journal.ts";
import { needsApproval } from "../../../shared/directory/lookups.ts";
import type { Fact, StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { simulated } from "../services/organisation.ts";
import type { Invariant } from "./invariant.ts";

interface Step {
  readonly row: StoredRow;
  readonly before: CaseState;
  readonly facts: readonly Fact["type"][];
}

/** Every row of every case, with the case as it stood before. */
function stepsOf({ world }: Cast): readonly Step[] {
  const ofCases = world.referral.table.rows.filter(({ id }) => caseAggregate.owns?.(id));
  return [...Map.groupBy(ofCases, ({ id }) => id).values()].flatMap((rows) => {
    let state = caseAggregate.initial;
    return rows.map((row) => {
      const step = { row, before: state, facts: row.facts.map(({ type }) => type) };
      for (const fact of row.facts) state = caseAggregate.fold(state, fact as CaseFact, row);
      return step;
    });
  });
}

const told = ({ row }: Step) => `${row.id} v${row.version} ${row.command} by ${row.actor}`;

export const fourEyes: Invariant = {
  law: "nobody approves their own answer, and none that needs a second person goes without (R10)",
  broken: (cast) =>
    stepsOf(cast)
      .filter(({ facts }) => facts.includes("published"))
      .filter(({ before, row, facts }) => {
        if (!facts.includes("drafted")) return before.draft?.by === row.actor.replace("staff:", "");
        const drafted = row.facts.find(({ type }) => type === "drafted") as CaseFact & {
          readonly type: "drafted";
        };
        return needsApproval(simulated, before.request?.kind ?? "", drafted.outcome);
      })
      .map(told),
};

export const noStaleWrites: Invariant = {
  law: "no step is accepted that was decided on an old page (R16)",
  broken: (cast) =>
    stepsOf(cast)
      .filter(
        ({ row, before }) =>
          cast.lookedAt.has(row.key) && cast.lookedAt.get(row.key) !== before.personVersion,
      )
      .map(
        (step) =>
          `${told(step)}: looked at ${cast.lookedAt.get(step.row.key)}, was ${step.before.personVersion}`,
      ),
};
