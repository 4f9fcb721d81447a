import { noEventReads } from "../handler/queue/event-reads.ts";
import type { ViewStore } from "../journal/views.ts";
import { Outage } from "../outage.ts";
import type { Directory, InForce, RecentDirectory, Snapshot } from "./snapshot.ts";

/**
 * The directory's views: a pointer to the snapshot in force, and each snapshot by its number. `directory`
 * writes them, every service reads them.
 */
export const currentViewId = "current";
export const snapshotViewId = (number: number) => `snapshot#${number}`;
/** The view of a version: when it was published, and by whom. */
export const versionViewId = (number: number) => `version#${number}`;

/** Milliseconds for which a process may show a snapshot without asking whether it is in force. */
const copyKept = 5_000;

/**
 * Reads the snapshot in force from the directory's views. The pointer is read once per event, or per call
 * outside events; each snapshot once per process. A snapshot is identified by number and contents, because a
 * restored journal reuses the numbers it lost. `recent` gives the last snapshot read, for five seconds of the
 * clock; without a clock it reads the pointer too (ADR 0049).
 * @throws Outage before the first publication
 * @example
 * const directory = readDirectory(dynamodbViews(env.DIRECTORY_TABLE, aws()));
 * const { number, snapshot } = await directory.current();
 */
export function readDirectory(
  views: Pick<ViewStore, "get">,
  reads = noEventReads,
  now: () => number = () => Number.NaN,
): Directory & RecentDirectory {
  let known: (Pointer & InForce) | undefined;
  let askedAt = 0;
  const current = async (): Promise<InForce> => {
    const { pointer, at } = await reads.once(currentViewId, async () => ({
      at: now(),
      pointer: await inForce(views),
    }));
    if (known?.number !== pointer.number || known.contents !== pointer.contents)
      known = { ...pointer, snapshot: await snapshotOf(views, pointer.number) };
    askedAt = at;
    return { number: known.number, snapshot: known.snapshot };
  };
  const isCopyGood = () => Math.abs(now() - askedAt) < copyKept;
  return { current, recent: async () => (known && isCopyGood() ? known : current()), known: () => known };
}

/** The contents of the view `current`. */
interface Pointer {
  readonly number: number;
  /** Fingerprint of the snapshot. */
  readonly contents: string;
}

async function inForce(views: Pick<ViewStore, "get">): Promise<Pointer> {
  const view = await views.get(currentViewId);
  if (view === undefined) throw new Outage("the directory has not published anything yet");
  return view.data as Pointer;
}

/** Not parsed again: `directory` parsed it before publishing, and no other service may write there. */
async function snapshotOf(views: Pick<ViewStore, "get">, number: number): Promise<Snapshot> {
  const view = await views.get(snapshotViewId(number));
  if (view === undefined) throw new Outage(`snapshot ${number} of the directory is not there yet`);
  return view.data as Snapshot;
}

/** A directory that never changes: for tests and the simulation. */
export const fixedDirectory = (number: number, snapshot: Snapshot): Directory & RecentDirectory =>
  directoryOf(async () => ({ number, snapshot }));

/** A directory whose `recent` is always the newest. */
export const directoryOf = (current: Directory["current"]): Directory & RecentDirectory => ({
  current,
  recent: current,
});
