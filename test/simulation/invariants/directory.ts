import type { DirectoryFact } from "../../../functions/directory/journal.ts";
import type { AboutRequest } from "../../../functions/referral/case-facts.ts";
import { route } from "../../../shared/directory/route.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { isPart } from "../../../shared/domain/case-id.ts";
import { noParties, type Parties } from "../../../shared/domain/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import { publishedIn } from "../services/directory.ts";
import { simulated } from "../services/organisation.ts";
import type { World } from "../world.ts";
import { emergencyKind } from "./emergencies.ts";
import type { Invariant } from "./invariant.ts";

/** A decision names the directory it was taken under, and that one explains it, whichever is in force by now (R1, law 9). */
export const routedAsStamped: Invariant = {
  law: "a case is where the directory on its row says (R1, law 9)",
  broken: ({ world }) =>
    world.referral.table.rows.flatMap(({ id, at, directory, facts: [fact] }) => {
      if (fact?.type !== "opened" || isPart(id)) return [];
      const {
        request,
        unit,
        parties = noParties,
        hidden,
      } = fact as typeof fact & {
        readonly request: AboutRequest;
        readonly unit: string;
        readonly parties?: Parties;
        readonly hidden?: object;
      };
      const day = tehranDay(new Date(at));
      const due = published(world, directory).map(
        (snapshot) =>
          route(snapshot, request, { parties }, day, hidden !== undefined || request.kind === emergencyKind)
            .unit,
      );
      return due.includes(unit)
        ? []
        : [`${id} went to ${unit}; directory ${directory} says ${due.join(" or ")}`];
    }),
};

/** More than one when a restored journal gave a number again. */
export function published({ directory }: World, number: number): readonly Snapshot[] {
  if (!directory.moves) return [simulated];
  return publishedIn([...directory.table.rows, ...directory.table.lost])
    .flatMap(({ facts }) => facts as readonly DirectoryFact[])
    .flatMap((fact) => (fact.number === number ? [fact.snapshot] : []));
}
