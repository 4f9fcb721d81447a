import { tehranDay } from "../domain/time/tehran-time.ts";
import type { ViewStore } from "../journal/views.ts";
import { Outage } from "../outage.ts";
import { snapshotViewId, versionViewId } from "./reader.ts";
import type { Snapshot } from "./snapshot.ts";

/** A published snapshot of the directory, whether or not it is the newest. */
export interface Publication {
  readonly number: number;
  /** The day of the publication: ISO, Tehran. */
  readonly day: string;
  readonly snapshot: Snapshot;
}

/**
 * Reads a publication by its version number.
 * @throws Outage when its views are not written yet
 */
export type Publications = (number: number) => Promise<Publication>;

export const readPublications =
  (views: Pick<ViewStore, "get">): Publications =>
  async (number) => {
    const [snapshot, version] = await Promise.all([
      views.get(snapshotViewId(number)),
      views.get(versionViewId(number)),
    ]);
    if (snapshot === undefined || version === undefined)
      throw new Outage(`publication ${number} of the directory is not readable yet`);
    const { at } = version.data as { readonly at: string };
    return { number, day: tehranDay(new Date(at)), snapshot: snapshot.data as Snapshot };
  };
