import { buildCaseViews } from "../../../functions/referral/build-views.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Invariant } from "./invariant.ts";
import { casesOf } from "./requests.ts";

export const equalToTheirRebuild: Invariant = {
  law: "views equal their rebuild (law 8)",
  broken: async (cast) => {
    const { referral } = cast.world;
    const problems: string[] = [];
    for await (const id of referral.table.store.ids()) {
      const { version, state } = await casesOf(cast).load(id);
      for (const due of buildCaseViews(id, version, state)) {
        const there = await referral.views.get(due.id);
        if (canonicalJson(there ?? null) !== canonicalJson(due))
          problems.push(`${due.id} is at ${there?.version ?? "nothing"}, its journal at ${version}`);
      }
    }
    return problems;
  },
};
