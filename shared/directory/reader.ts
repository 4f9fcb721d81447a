import { noEventReads } from "../handler/queue/event-reads.ts";
import type { ViewStore } from "../journal/views.ts";
import { Outage } from "../outage.ts";
import type { Directory, InForce, RecentDirectory, Snapshot } from "./snapshot.ts";

/**
 * The ids of the directory's views: a pointer to the current snapshot, and each snapshot by its version
 * number. The directory service writes these views, and every service reads them.
 */
export const currentViewId = "current";
export const snapshotViewId = (number: number) => `snapshot#${number}`;
/** The id of the view that tells when a version was published, and by whom. */
export const versionViewId = (number: number) => `version#${number}`;

/** Milliseconds for which a process may use a snapshot without checking whether a newer one was published. */
const copyKept = 5_000;

/**
 * Reads the current snapshot from the directory's views. A pointer view has the number and contents hash of
 * that snapshot; the number alone is not enough, because a restored journal uses lost numbers again. The
 * pointer is read once per event, or on each call outside events; a snapshot is read again only when it
 * changes. `recent` gives the last snapshot read if it is less than five seconds old by `now`; otherwise it
 * reads the pointer, as `current` does (ADR 0049).
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

/** The contents of the view `current`, which names the current snapshot. */
interface Pointer {
  readonly number: number;
  /** The fingerprint of the snapshot. */
  readonly contents: string;
}

async function inForce(views: Pick<ViewStore, "get">): Promise<Pointer> {
  const view = await views.get(currentViewId);
  if (view === undefined) throw new Outage("the directory has not published anything yet");
  return view.data as Pointer;
}

/**
 * Reads a snapshot without checking its shape: the directory service checked it before publication, and no
 * other service may write there.
 */
async function snapshotOf(views: Pick<ViewStore, "get">, number: number): Promise<Snapshot> {
  const view = await views.get(snapshotViewId(number));
  if (view === undefined) throw new Outage(`snapshot ${number} of the directory is not there yet`);
  return view.data as Snapshot;
}

/** A directory with one snapshot that never changes: for tests and the simulation. */
export const fixedDirectory = (number: number, snapshot: Snapshot): Directory & RecentDirectory =>
  directoryOf(async () => ({ number, snapshot }));

/** A directory whose `recent` returns the same as `current`. */
export const directoryOf = (current: Directory["current"]): Directory & RecentDirectory => ({
  current,
  recent: current,
});
