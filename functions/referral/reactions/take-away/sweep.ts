import { Outage } from "../../../../shared/outage.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type NarrowingDeps, noteNarrowings } from "../note-narrowing.ts";
import { takeAwayAll } from "./take-away.ts";

export type SweepDeps = NarrowingDeps & Pick<ReferralDeps, "directory">;

/**
 * After a publication: takes cases from people who came into conflict, and records for inspection how each conflict
 * narrowed (R2).
 *
 * @param number the published directory. Cases are taken away by the one in force, which may be newer.
 * @throws Outage while the directory is unreadable, and after `mostAtOnce` cases: the message comes again and skips finished
 * cases.
 */
export async function sweep(deps: SweepDeps, number: number): Promise<void> {
  const directory = await deps.directory.current();
  if (directory.number < number) throw new Outage("the published directory is not readable yet");
  // A case that fails to be taken away must not stop the record for inspection.
  const [taken] = await Promise.allSettled([takeAwayAll(deps, directory, "publication")]);
  const narrowed = await noteNarrowings(deps, number, directory);
  if (taken.status === "rejected") throw taken.reason;
  if (!taken.value.all || !narrowed)
    throw new Outage("there are more cases to take away or record than fit into one run");
}
