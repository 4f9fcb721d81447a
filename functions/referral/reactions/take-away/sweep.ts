import { Outage } from "../../../../shared/outage.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import { type NarrowingDeps, noteNarrowings } from "../note-narrowing.ts";
import { takeAwayAll } from "./take-away.ts";

export type SweepDeps = NarrowingDeps & Pick<ReferralDeps, "directory">;

/**
 * After a publication: cases leave those who came into conflict, and each case keeps how it was narrowed, for inspection (R2).
 *
 * @param number the directory that was published. Cases are taken away by the one in force, which may be newer.
 * @throws Outage when the directory is not readable yet, or after `mostAtOnce`: the message comes again, and goes on
 * behind what is done, whose rows are in order by then.
 */
export async function sweep(deps: SweepDeps, number: number): Promise<void> {
  const directory = await deps.directory.current();
  if (directory.number < number) throw new Outage("the directory that was published is not readable yet");
  // One case that cannot be taken away keeps nothing from inspection.
  const [taken] = await Promise.allSettled([takeAwayAll(deps, directory, "publication")]);
  const narrowed = await noteNarrowings(deps, number, directory);
  if (taken.status === "rejected") throw taken.reason;
  if (!taken.value.all || !narrowed)
    throw new Outage("more cases are to be taken away or noted than fit into one go");
}
