import { defined } from "../../../shared/defined.ts";
import { currentViewId, snapshotViewId, versionViewId } from "../../../shared/directory/reader.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { BuildViews } from "../../../shared/journal/views.ts";
import type { DirectoryState } from "../directory/journal.ts";

/** One line of the history. */
export interface VersionRow {
  readonly number: number;
  readonly at: string;
  /** `staff:<username>` or `operator:<name>`. */
  readonly by: string;
  readonly changes: number;
  /** The user name of the proposer, when `by` approved it (R2). */
  readonly proposedBy?: string;
}

/** The history, newest first. */
export const versionList = "versions";

/** Sorts as text, the highest number first. */
const newestFirst = (number: number): string => String(999_999_999 - number).padStart(9, "0");

/**
 * `snapshot#<number>` has a snapshot and never changes, `version#<number>` has time and author of its publication; `current` points to the one in force. Written in this order, so that the pointer's target
 * exists. The pointer also has a fingerprint of the contents, since a restored journal may reuse a number for
 * others.
 */
export const buildViews: BuildViews<DirectoryState> = (_, version, state) => {
  const { number, snapshot: sections, lineage, at = "", by = "", changes = 0, proposedBy } = state;
  if (sections === undefined) return [];
  const snapshot: Snapshot = { ...sections, ...defined({ lineage }) };
  const row: VersionRow = { number, at, by, changes, ...(proposedBy && { proposedBy }) };
  return [
    { id: snapshotViewId(number), version, data: snapshot },
    { id: versionViewId(number), version, list: versionList, order: newestFirst(number), data: row },
    { id: currentViewId, version, data: { number, contents: fingerprintOf(snapshot) } },
  ];
};
