/** Checks that partners' systems get the results of their requests (C8). */

import type { Result } from "../../../functions/referral/case/results.ts";
import { resultsOf } from "../../../functions/referral/projections/result-rows.ts";
import { stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

const isThere = (result: Result | undefined): boolean =>
  result?.entered !== undefined || result?.known !== undefined;

export const enteredOnce: Invariant = {
  law: "a result is entered at its partner once, and is the newest of its request (C8)",
  broken: (cast) =>
    stepsOf(cast)
      .filter(({ facts, before }) =>
        facts.some(
          (fact) =>
            (fact.type === "result-entered" || fact.type === "result-taken") &&
            (fact.result !== before.results?.length || isThere(before.results.at(-1))),
        ),
      )
      .map(told),
};

export const dueListed: Invariant = {
  law: "a partner's list has exactly the results that were not yet entered there (C8)",
  broken: async (cast) => {
    const last = Map.groupBy(stepsOf(cast), ({ row }) => row.id);
    const due = [...last].flatMap(([id, steps]) => {
      const result = steps.at(-1)?.after.results?.at(-1);
      return result && !isThere(result) ? [id] : [];
    });
    const { items } = await cast.world.referral.views.list(resultsOf("samad"), { limit: 1_000 });
    const listed = items.map(({ data }) => (data as { readonly case: string }).case);
    return [
      ...due.filter((id) => !listed.includes(id)).map((id) => `${id} is not listed`),
      ...listed.filter((id) => !due.includes(id)).map((id) => `${id} is listed, and not due`),
    ];
  },
};
