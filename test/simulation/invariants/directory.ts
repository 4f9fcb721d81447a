import type { DirectoryFact } from "../../../functions/directory/journal.ts";
import type { AboutRequest } from "../../../functions/referral/case-facts.ts";
import { route } from "../../../shared/directory/route.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { simulated } from "../services/organisation.ts";
import type { World } from "../world.ts";
import type { Invariant } from "./invariant.ts";

/** A decision names the directory it was taken under, and that one explains it, whichever is in force by now (R1, law 9). */
export const routedAsStamped: Invariant = {
  law: "a case is where the directory on its row says (R1, law 9)",
  broken: ({ world }) =>
    world.referral.table.rows.flatMap(({ id, directory, facts: [fact] }) => {
      if (fact?.type !== "opened") return [];
      const { request, unit } = fact as typeof fact & {
        readonly request: AboutRequest;
        readonly unit: string;
      };
      const due = published(world, directory).map((snapshot) => route(snapshot, request).unit);
      return due.includes(unit)
        ? []
        : [`${id} went to ${unit}; directory ${directory} says ${due.join(" or ")}`];
    }),
};

/** More than one when a restored journal gave a number again. */
function published({ directory }: World, number: number): readonly Snapshot[] {
  if (!directory.moves) return [simulated];
  return [...directory.table.rows, ...directory.table.lost]
    .flatMap(({ facts }) => facts as readonly DirectoryFact[])
    .flatMap((fact) => (fact.number === number ? [fact.snapshot] : []));
}
