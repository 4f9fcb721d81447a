import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { snapshots } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";

const username = "v.sadeghi";

/** The organisation as it is, and at some time as a reform makes it, by files or at the desk; again until it is taken. */
export async function administrator(cast: Cast): Promise<void> {
  const { run, directory } = cast.world;
  if (!directory.moves) return;
  for (const [index, snapshot] of snapshots.entries()) {
    if (index > 0 && run.random.chance(0.5)) await atTheDesk(cast, snapshot);
    else await directory.publishUntilTaken(snapshot);
    run.tally.count("effect", "the organisation changed");
    await run.scheduler.sleep(run.random.between(10_000, 900_000));
  }
}

/** With the number that is in force; whoever was too late looks again. */
async function atTheDesk(cast: Cast, snapshot: Snapshot): Promise<void> {
  for (let attempt = 1; attempt < 20; attempt += 1) {
    if (await published(cast, snapshot, `reform-${attempt}`)) return;
  }
  cast.world.run.violate("an administrator gets their turn (R16)", username);
}

/** Another body is the same organisation with another telephone. */
const bodies = (snapshot: Snapshot) => ({
  own: snapshot,
  other: { ...snapshot, organisation: { ...snapshot.organisation, phone: "125" } },
});

async function published({ world, client }: Cast, snapshot: Snapshot, key: string): Promise<boolean> {
  const { directory } = world;
  const seen = await client.read("read-directory", username, directory.numberInForce);
  const reply = await client.command({
    name: "publish-directory",
    who: username,
    key,
    send: (body) => directory.publishAtDesk({ snapshot: bodies(snapshot)[body], seen, username, key }),
    read: (answer) =>
      "refused" in answer
        ? { accepted: false, code: answer.refused.code }
        : { accepted: true, value: { number: answer.number, changed: answer.changed } },
  });
  return !("refused" in reply);
}
