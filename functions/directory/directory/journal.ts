/** The aggregate of the organisation's directory. Every fact is a whole numbered snapshot. */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { snapshotPublished } from "../../../events/directory/snapshot-published.v1.ts";
import { defined } from "../../../shared/defined.ts";
import type { Lineage } from "../../../shared/directory/lineage.ts";
import type { Sections, Snapshot } from "../../../shared/directory/snapshot.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import { changesBetween } from "../changes/changes-between.ts";
import { lineageAfter } from "./lineage.ts";

/** The id of the one aggregate with the published snapshots. Each proposal is another aggregate. */
export const directoryId = "directory";

export type DirectoryFact = {
  readonly type: "published";
  readonly number: number;
  readonly snapshot: Sections;
  /**
   * The number of differences from the snapshot before; absent in facts that were stored before changes were counted.
   */
  readonly changes?: number;
  /**
   * The approved proposal that this publication carries out, and the proposer's username. The row's actor approved it
   * (R2).
   */
  readonly proposal?: string;
  readonly proposedBy?: string;
  /**
   * An operator's emergency publication that is not decided yet; it was made under this number or an earlier one (R2).
   */
  readonly breakGlass?: BreakGlass;
};

export interface BreakGlass {
  /**
   * The proposal in which a second person decides about the emergency publication. If nobody approves it in time, the
   * powers of the snapshot with the number `base` return.
   */
  readonly proposal: string;
  readonly base: number;
}

export interface DirectoryState {
  /** The number of the current snapshot, which is also the version of its row; 0 before the first publication. */
  readonly number: number;
  readonly snapshot?: Sections;
  /** The time and the author of the publication. */
  readonly at?: string;
  readonly by?: string;
  readonly changes?: number;
  /** The proposal that another person approved, and its proposer (R2). */
  readonly proposal?: string;
  readonly proposedBy?: string;
  readonly breakGlass?: BreakGlass;
  /** The history of keys (R2); absent while no key was removed or replaced and nobody left a unit. */
  readonly lineage?: Lineage;
}

function fold(before: DirectoryState, fact: DirectoryFact, row: RowHead) {
  const { number, snapshot, changes, proposal, proposedBy, breakGlass } = fact;
  const count = changes ?? changesBetween(before.snapshot, snapshot).length;
  const day = tehranDay(new Date(row.at));
  const lineage = lineageAfter(before.lineage, before.snapshot, snapshot, day);
  return {
    number,
    snapshot,
    at: row.at,
    by: row.actor,
    changes: count,
    ...defined({ proposal }),
    ...(proposedBy && { proposedBy }),
    ...defined({ breakGlass, lineage }),
  };
}

/** The snapshot as readers get it: with the lineage of its units and people. Undefined before the first publication. */
export const snapshotIn = ({ snapshot, lineage }: DirectoryState): Snapshot | undefined =>
  snapshot && { ...snapshot, ...defined({ lineage }) };

function announce(fact: DirectoryFact, _: DirectoryState, row: RowHead): readonly AnnouncedEvent[] {
  return [snapshotPublished.of({ number: fact.number, at: row.at })];
}

export const directoryAggregate: Aggregate<DirectoryState, DirectoryFact> = {
  service: "directory",
  name: "directory",
  /** Version 3 of the folded state added the history of keys. */
  shape: 3,
  owns: (id) => id === directoryId,
  initial: { number: 0 },
  fold,
  upcast: (fact: Fact) => {
    if (fact.type !== "published") throw new UnknownFact(`The directory knows no fact "${fact.type}"`);
    return fact as DirectoryFact;
  },
  announce,
};
