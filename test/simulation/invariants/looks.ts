/** Checks that the case's access log names every employee who was shown an applicant (R15, P3). */

import type { Look } from "../../../functions/referral/journals/journal-looks.ts";
import type { Invariant } from "./invariant.ts";

export const looksInTheCase: Invariant = {
  law: "each employee who was shown an applicant stands in the case's looks (R15)",
  broken: ({ world, seen }) => {
    // A restored table may have lost the log entry after the employee was shown the data.
    if (world.restored.length > 0) return [];
    const kept = new Set(
      world.referral.table.rows
        .filter(({ command }) => command === "note-look")
        .flatMap(({ correlation, facts }) =>
          facts.map(
            (fact) => `${correlation} ${(fact as unknown as Look).by} ${(fact as unknown as Look).what}`,
          ),
        ),
    );
    return [...seen].filter((look) => !kept.has(look));
  },
};
