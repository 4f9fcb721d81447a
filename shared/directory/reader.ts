import { noEventReads } from "../handler/queue/event-reads.ts";
import type { ViewStore } from "../journal/views.ts";
import { Outage } from "../outage.ts";
import type { Directory, Snapshot } from "./snapshot.ts";

/** The directory's views: which snapshot is in force, and each snapshot by its number. `directory` writes, all read. */
export const currentViewId = "current";
export const snapshotViewId = (number: number) => `snapshot#${number}`;
/** When it was published, and by whom. */
export const versionViewId = (number: number) => `version#${number}`;

/**
 * Reads the snapshot in force from the directory's views. Each event asks which it is, or each call where nobody says when an
 * event begins; the snapshot itself is fetched once per process. A number alone does not say which: a restored journal gives the numbers it lost again, to other contents.
 * Before the first one is published: an `Outage`.
 */
export function readDirectory(views: Pick<ViewStore, "get">, reads = noEventReads): Directory {
  let known: (Pointer & { readonly snapshot: Snapshot }) | undefined;
  return {
    current: async () => {
      const { number, contents } = await reads.once(currentViewId, () => inForce(views));
      if (known?.number !== number || known.contents !== contents)
        known = { number, contents, snapshot: await snapshotOf(views, number) };
      return { number, snapshot: known.snapshot };
    },
  };
}

/** What the view `current` says. */
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

/** Not parsed again: `directory` parsed it before it published it, and only `directory` may write there. */
async function snapshotOf(views: Pick<ViewStore, "get">, number: number): Promise<Snapshot> {
  const view = await views.get(snapshotViewId(number));
  if (view === undefined) throw new Outage(`snapshot ${number} of the directory is not there yet`);
  return view.data as Snapshot;
}

/** A directory that says the same for ever: for tests and the simulation. */
export function fixedDirectory(number: number, snapshot: Snapshot): Directory {
  return { current: async () => ({ number, snapshot }) };
}
