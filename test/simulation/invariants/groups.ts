/** Checks groups: members are notified of the outcome, and the case counts them (C10). */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import { membersOf } from "../../../functions/referral/case/applicant.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";
import { lostOf } from "../actors/lost.ts";
import { casesOf, isFollowed } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

const rowsOf = ({ world }: Cast): ReadonlyMap<string, readonly StoredRow[]> =>
  Map.groupBy(
    world.intake.table.rows.toSorted((a, b) => a.version - b.version),
    ({ id }) => id,
  );

const factsOf = ({ facts }: StoredRow) => facts as readonly RequestFact[];

/**
 * Returns, for each row, the members who had joined and not left after this row, computed from the rows and not by the
 * product's fold.
 */
function membersAfter(rows: readonly StoredRow[]): ReadonlyMap<StoredRow, ReadonlySet<string>> {
  const members = new Set<string>();
  return new Map(
    rows.map((row) => {
      for (const fact of factsOf(row)) {
        if (fact.type === "joined") members.add(fact.person);
        if (fact.type === "left") members.delete(fact.person);
      }
      return [row, new Set(members)] as const;
    }),
  );
}

const isOutcome = (fact: RequestFact): boolean =>
  fact.type === "withdrawn" ||
  (fact.type === "told" && (fact.entry === "answered" || fact.entry === "final-answered"));

export const membersHearOutcomes: Invariant = {
  law: "each joiner is told each outcome once, by the row that shows it, and nothing after leaving (C10, N2)",
  broken: (cast) =>
    [...rowsOf(cast).values()].flatMap((rows) => {
      const after = membersAfter(rows);
      return rows.flatMap((row) => {
        const due = factsOf(row).some(isOutcome) ? [...(after.get(row) ?? [])].sort() : [];
        const told = row.events
          .filter(({ type }) => type === "intake.outcome-shown.v1")
          .map(({ data }) => (data as { readonly person: string }).person)
          .sort();
        if (due.length > 0) cast.world.run.tally.count("effect", "a joiner was told the outcome");
        return due.join() === told.join()
          ? []
          : [`${row.id} v${row.version}: ${told.length} of ${due.length}`];
      });
    }),
};

export const caseKnowsMembers: Invariant = {
  law: "a case knows exactly the joiners who did not leave the group (C10)",
  broken: async (cast) => {
    const lost = new Set(lostOf(cast.world, "intake").map(({ id }) => id));
    const wrong: string[] = [];
    for (const [code, rows] of rowsOf(cast)) {
      const members = [...membersAfter(rows).values()].at(-1) ?? new Set();
      if (lost.has(code) || !isFollowed(cast, code)) continue;
      if (cast.world.setAside.some(({ about }) => about.subject === code)) continue;
      const known = membersOf((await casesOf(cast).load(code)).state);
      const same = known.length === members.size && known.every(({ person }) => members.has(person));
      if (!same) wrong.push(`${code}: ${known.length} of ${members.size}`);
    }
    return wrong;
  },
};
