import { mostAsked } from "../../../functions/referral/projections/index-contract.ts";
import { askIndex } from "../../../functions/referral/reactions/index-words/rebuild-index.ts";
import type { World } from "../world.ts";
import type { Invariant } from "./invariant.ts";

export const indexEqualsItsRebuild: Invariant = {
  law: "the index of words agrees with the journal of each case (law 8)",
  broken: async ({ world }) => {
    const found: string[] = [];
    const cases = await casesIn(world);
    for (let from = 0; from < cases.length; from += mostAsked) {
      const asked = { operation: "look" as const, cases: cases.slice(from, from + mostAsked) };
      const { cases: standing } = await askIndex(world.referral.atRest, asked);
      found.push(
        ...standing.flatMap(({ case: id, stands }) => (isWrong(stands) ? [`${id} is ${stands}`] : [])),
      );
    }
    return found;
  },
};

const isWrong = (stands: string): boolean => !["right", "nothing"].includes(stands);

async function casesIn({ referral }: World): Promise<readonly string[]> {
  const ids = new Set(referral.table.rows.map(({ id }) => id));
  return [...ids].filter((id) => /^\d{12}(\.\d+)?$/.test(id));
}
