import type { ViewStore } from "../journal/views.ts";
import { Outage } from "../outage.ts";
import type { Directory, Snapshot } from "./snapshot.ts";

/** The directory's views: which snapshot is in force, and each snapshot by its number. `directory` writes, all read. */
export const currentViewId = "current";
export const snapshotViewId = (number: number) => `snapshot#${number}`;

/**
 * Reads the snapshot in force from the directory's views. Each call asks for its number; the snapshot itself, which
 * never changes, is fetched once per number and process. Before the first one is published: an `Outage`.
 */
export function readDirectory(views: Pick<ViewStore, "get">): Directory {
  let known: { readonly number: number; readonly snapshot: Snapshot } | undefined;
  return {
    current: async () => {
      const number = await numberInForce(views);
      if (known?.number !== number) known = { number, snapshot: await snapshotOf(views, number) };
      return known;
    },
  };
}

async function numberInForce(views: Pick<ViewStore, "get">): Promise<number> {
  const view = await views.get(currentViewId);
  if (view === undefined) throw new Outage("the directory has not published anything yet");
  return (view.data as { readonly number: number }).number;
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
