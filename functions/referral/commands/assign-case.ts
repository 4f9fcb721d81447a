import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { takesCasesOf } from "../access/case-policy.ts";
import { holder } from "../case/core.ts";
import { decideAssignCase } from "../rules/moving.ts";
import { step } from "./frame/step.ts";

/**
 * Assigns a case to an expert or inspector of the unit that holds it (R17). Refusal codes, besides those common to all
 * case commands (see `act`): an `in-conflict-*` code for that person, `unknown-expert`, `same-expert`, `stale`,
 * `wrong-stage`.
 */
export const assignCase = step({
  action: "assign-case",
  fact: "assigned",
  names: ({ expert }: { readonly expert: string }) => ({ person: expert }),
  say: ({ expert }) => ({ to: expert }),
  decide: (state, { to: expert }, { snapshot, at, gate, seen }) => {
    const fits = takesCasesOf(holder(state), staffAt(snapshot, expert, at));
    return decideAssignCase(state, { expert, fits, clearance: gate.person(expert) }, seen);
  },
});
