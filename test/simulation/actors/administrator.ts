import { snapshots } from "../services/organisation.ts";
import type { World } from "../world.ts";

/** The organisation as it is, and at some time as a reform makes it; again until it is taken. */
export async function administrator({ run, directory }: World): Promise<void> {
  if (!directory.moves) return;
  for (const snapshot of snapshots) {
    await directory.publishUntilTaken(snapshot);
    run.tally.count("effect", "the organisation changed");
    await run.scheduler.sleep(run.random.between(10_000, 900_000));
  }
}
