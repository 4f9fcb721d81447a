import type { ProposalDecision } from "../../../functions/directory/commands/decide-proposal/proposal-decision.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { snapshots, unannounced } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";

const username = "v.sadeghi";
/** The second administrator, who approves publications. Neither administrator gains power by the changes that the run publishes. */
const second = "a.audit";

/**
 * Publishes the run's first directory, then the second, and in half of the runs a third, which lacks a holiday of the second.
 * The administrator publishes by files or at the desk, and repeats a refused publication until it is accepted.
 */
export async function administrator(cast: Cast): Promise<void> {
  const { run, directory } = cast.world;
  if (!directory.moves) return;
  const all = run.random.chance(0.5) ? [...snapshots, unannounced] : snapshots;
  for (const [index, snapshot] of all.entries()) {
    if (index > 0 && run.random.chance(0.5)) await atTheDesk(cast, snapshot, index);
    else await directory.publishUntilTaken(snapshot);
    run.tally.count("effect", "the organisation changed");
    await (run.random.chance(0.5) ? aWhile(cast) : justAfterARegistration(cast));
  }
}

const aWhile = ({ world: { run } }: Cast) => run.scheduler.sleep(run.random.between(10_000, 900_000));

/**
 * Waits until a request is registered and its case is being opened. A publication at this moment comes between the decision,
 * which has read the old directory, and the writing of the case.
 */
async function justAfterARegistration(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const registered = new Promise<void>((resolve) => cast.awaiting.push(resolve));
  await Promise.race([registered, run.scheduler.sleep(900_000)]);
  await run.scheduler.sleep(run.random.between(0, 1_500));
}

/** Publishes at the desk. Each attempt first reads the version number of the present directory, which the command must name. */
async function atTheDesk(cast: Cast, snapshot: Snapshot, index: number): Promise<void> {
  for (let attempt = 1; attempt < 20; attempt += 1) {
    if (await published(cast, snapshot, `reform-${index}-${attempt}`, attempt)) return;
  }
  cast.world.run.violate("an administrator's publication is accepted in the end (R16)", username);
}

/**
 * Returns two request bodies to send under one idempotency key: the directory to publish, and the same directory with a
 * telephone number that no other attempt uses.
 */
const bodies = (snapshot: Snapshot, attempt: number) => ({
  own: snapshot,
  other: { ...snapshot, organisation: { ...snapshot.organisation, phone: String(124 + attempt) } },
});

async function published(
  { world, client }: Cast,
  snapshot: Snapshot,
  key: string,
  attempt: number,
): Promise<boolean> {
  const { directory } = world;
  const seen = await client.read("read-directory", username, directory.numberInForce);
  const reply = await client.command({
    name: "publish-directory",
    who: username,
    key,
    send: (body) =>
      directory.publishAtDesk({ snapshot: bodies(snapshot, attempt)[body], seen, username, key }),
    read: (answer) =>
      "refused" in answer
        ? { accepted: false, code: answer.refused.code }
        : { accepted: true, value: { number: answer.number, changed: answer.changed } },
  });
  if (!("refused" in reply)) return true;
  return reply.refused.code === "needs-second-person" && approved({ world, client }, snapshot, seen, key);
}

/**
 * One administrator proposes the directory and another approves it (R2); in half of the runs a proposal is first refused or
 * withdrawn.
 */
async function approved(
  { world, client }: Pick<Cast, "world" | "client">,
  snapshot: Snapshot,
  seen: number,
  key: string,
): Promise<boolean> {
  const { directory, run } = world;
  const propose = async (purpose: string) => {
    const named = `${key}-${purpose}`;
    const proposed = await client.command({
      ...{ name: "propose-directory", who: username, key: named },
      send: (body) =>
        directory.proposeAtDesk({ snapshot: bodies(snapshot, seen)[body], seen, username, key: named }),
      read: (answer) =>
        "refused" in answer
          ? { accepted: false, code: answer.refused.code }
          : { accepted: true, value: answer.id },
    });
    return "refused" in proposed ? undefined : proposed.id;
  };
  const decide = async (proposal: string, who: string, own: ProposalDecision) => {
    const named = `${proposal}-${own.what}`;
    const decided = await client.command({
      ...{ name: "decide-directory-proposal", who, key: named },
      send: (body) =>
        directory.decideAtDesk({
          ...{ proposal, username: who, key: named },
          decision: body === "own" ? own : { what: "refuse", reason: "Another reason" },
        }),
      read: (answer) =>
        "refused" in answer
          ? { accepted: false, code: answer.refused.code }
          : { accepted: true, value: answer.proposal.end?.what },
    });
    return "refused" in decided ? decided.refused.code : "decided";
  };
  if (run.random.chance(0.5)) {
    const first = await propose("first");
    const withdraws = run.random.chance(0.5);
    if (first && withdraws) await decide(first, username, { what: "withdraw" });
    else if (first) await decide(first, second, { what: "refuse", reason: "Not yet" });
  }
  const proposal = await propose("again");
  if (proposal === undefined) return false;
  const became = await decide(proposal, second, { what: "approve" });
  // A break-glass publication that an operator made alone must be decided before any other proposal.
  const alone =
    became === "glass-open" ? await client.read("read-proposals", second, directory.openGlass) : undefined;
  if (alone !== undefined) await decide(alone, second, { what: "approve" });
  return became === "decided";
}
