import { Outage } from "../../../../shared/outage.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type NarrowingDeps, noteNarrowings } from "../note-narrowing.ts";
import { takeAwayAll } from "./take-away.ts";

export type SweepDeps = NarrowingDeps & Pick<ReferralDeps, "directory">;

/**
 * Runs after a publication of the directory. Takes cases from people who are now in conflict of interest, and records
 * for inspection which units and people have no conflict any more (R2).
 *
 * @param number of the publication. Cases are taken away by the newest directory, which may be a later one.
 * @throws Outage while the directory is unreadable, and after `mostAtOnce` cases. The event is then delivered again,
 * and finished cases are skipped.
 */
export async function sweep(deps: SweepDeps, number: number): Promise<void> {
  const directory = await deps.directory.current();
  if (directory.number < number) throw new Outage("the published directory is not readable yet");
  // The record for inspection is also made when taking a case away fails.
  const [taken] = await Promise.allSettled([takeAwayAll(deps, directory, "publication")]);
  const narrowed = await noteNarrowings(deps, number, directory);
  if (taken.status === "rejected") throw taken.reason;
  if (!taken.value.all || !narrowed)
    throw new Outage("there are more cases to take away or record than fit into one run");
}
