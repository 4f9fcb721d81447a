/** The organisation's directory: one aggregate, whose every fact is a whole numbered snapshot. */
import type { AnnouncedEvent } from "../../events/define-event.ts";
import { snapshotPublished } from "../../events/directory/snapshot-published.v1.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Aggregate, Fact, RowHead } from "../../shared/journal/journal.ts";

/** The only aggregate of this service. */
export const directoryId = "directory";

export type DirectoryFact = {
  readonly type: "published";
  readonly number: number;
  readonly snapshot: Snapshot;
};

export interface DirectoryState {
  /** The number in force; 0 before the first. */
  readonly number: number;
  readonly snapshot?: Snapshot;
}

function announce(fact: DirectoryFact, _: DirectoryState, row: RowHead): readonly AnnouncedEvent[] {
  return [snapshotPublished.of({ number: fact.number, at: row.at })];
}

export const directoryAggregate: Aggregate<DirectoryState, DirectoryFact> = {
  service: "directory",
  name: "directory",
  initial: { number: 0 },
  fold: (_, { number, snapshot }) => ({ number, snapshot }),
  upcast: (fact: Fact) => {
    if (fact.type !== "published") throw new Error(`The directory knows no fact "${fact.type}"`);
    return fact as DirectoryFact;
  },
  announce,
};
