/** The organisation's directory: one aggregate, whose every fact is a whole numbered snapshot. */
import type { AnnouncedEvent } from "../../events/define-event.ts";
import { snapshotPublished } from "../../events/directory/snapshot-published.v1.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { Aggregate, Fact, RowHead } from "../../shared/journal/journal.ts";
import { changesBetween } from "./changes/changes-between.ts";

/** The only aggregate of this service. */
export const directoryId = "directory";

export type DirectoryFact = {
  readonly type: "published";
  readonly number: number;
  readonly snapshot: Snapshot;
  /** How many things differ from the snapshot before. Facts from before this was counted have none. */
  readonly changes?: number;
};

export interface DirectoryState {
  /** The number in force, which is also the version of its row; 0 before the first. */
  readonly number: number;
  readonly snapshot?: Snapshot;
  /** When and by whom it was published. */
  readonly at?: string;
  readonly by?: string;
  readonly changes?: number;
}

function fold(before: DirectoryState, { number, snapshot, changes }: DirectoryFact, row: RowHead) {
  const count = changes ?? changesBetween(before.snapshot, snapshot).length;
  return { number, snapshot, at: row.at, by: row.actor, changes: count };
}

function announce(fact: DirectoryFact, _: DirectoryState, row: RowHead): readonly AnnouncedEvent[] {
  return [snapshotPublished.of({ number: fact.number, at: row.at })];
}

export const directoryAggregate: Aggregate<DirectoryState, DirectoryFact> = {
  service: "directory",
  name: "directory",
  shape: 2,
  initial: { number: 0 },
  fold,
  upcast: (fact: Fact) => {
    if (fact.type !== "published") throw new Error(`The directory knows no fact "${fact.type}"`);
    return fact as DirectoryFact;
  },
  announce,
};
