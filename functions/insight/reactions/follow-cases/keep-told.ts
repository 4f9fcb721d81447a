import type { BackOff } from "../../../../shared/back-off.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { Sheets } from "../../../../shared/sheets/sheets.ts";
import { together } from "../count/count.ts";
import type { Told } from "../told.ts";
import { inTransactions, type TellAnew, type Write, writeOf } from "./transactions.ts";

export interface FollowDeps {
  readonly sheets: Pick<Sheets<Told>, "kept" | "keep">;
  readonly backOff: BackOff;
}

/** The most tries. When other invocations change the same requests each time, the events are delivered again later. */
const mostTries = 8;

type Failures = Map<string, unknown>;

/**
 * Changes the rows of requests and the sums of their counts in the same transactions. A transaction is written only if
 * each row still has the version that was read.
 * @param tellings the changes; each concerns a different request
 * @returns the errors by request; a request without an error is done, and one with an error is unchanged or completely
 * written
 */
export async function keepTold(
  deps: FollowDeps,
  tellings: readonly TellAnew[],
): Promise<ReadonlyMap<string, unknown>> {
  const failures: Failures = new Map();
  let left = tellings;
  for (let attempt = 0; attempt < mostTries && left.length > 0; attempt += 1) {
    const { moved, owing } = await tryOnce(deps, left, failures);
    left = [...moved, ...owing].map(({ telling }) => telling);
    if (moved.length > 0) await deps.backOff(attempt);
  }
  for (const { request } of left) failures.set(request, new Outage("A request is being counted by others"));
  return failures;
}

interface Tried {
  /** Requests whose rows other invocations changed after they were read. */
  readonly moved: readonly Write[];
  /** Written requests with sums that are still to be added. */
  readonly owing: readonly Write[];
}

async function tryOnce(
  { sheets }: FollowDeps,
  tellings: readonly TellAnew[],
  failures: Failures,
): Promise<Tried> {
  const kept = await sheets.kept(tellings.map(({ request }) => request));
  const writes: Write[] = [];
  for (const telling of tellings) {
    await unlessItFails(telling, failures, async () => {
      const write = writeOf(telling, kept.get(telling.request));
      if (write) writes.push(write);
    });
  }
  const [moved, owing]: [Write[], Write[]] = [[], []];
  for (const transaction of inTransactions(writes)) {
    const { changed, written } = await writeAll(sheets, transaction, failures);
    moved.push(...changed);
    owing.push(...written.filter(({ owes }) => owes));
  }
  return { moved, owing };
}

interface Written {
  readonly changed: readonly Write[];
  readonly written: readonly Write[];
}

/**
 * Writes a transaction. When it is refused for good, each request is written in its own transaction, so that only the
 * faulty request fails.
 */
async function writeAll(
  sheets: FollowDeps["sheets"],
  writes: readonly Write[],
  failures: Failures,
): Promise<Written> {
  const [changed, written]: [Write[], Write[]] = [[], []];
  const keep = async (some: readonly Write[]): Promise<void> => {
    const sums = together(some.flatMap((write) => write.sums));
    const outcome = await sheets.keep(
      some.map(({ row }) => row),
      sums,
    );
    (outcome === "kept" ? written : changed).push(...some);
  };
  try {
    await keep(writes);
  } catch (error) {
    if (error instanceof Outage) throw error;
    for (const write of writes) await unlessItFails(write.telling, failures, () => keep([write]));
  }
  return { changed, written };
}

/** Records the error of one request. An outage concerns all requests, so an outage ends the whole run. */
async function unlessItFails(
  { request }: TellAnew,
  failures: Failures,
  run: () => Promise<void>,
): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof Outage) throw error;
    failures.set(request, error);
  }
}
