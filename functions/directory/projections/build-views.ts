import { currentViewId, snapshotViewId, versionViewId } from "../../../shared/directory/reader.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { BuildViews } from "../../../shared/journal/views.ts";
import { type DirectoryState, snapshotIn } from "../directory/journal.ts";

/** A line in the history of publications. */
export interface VersionRow {
  readonly number: number;
  readonly at: string;
  /** The author: `staff:<username>` or `operator:<name>`. */
  readonly by: string;
  readonly changes: number;
  /** The username of the proposer, when the author approved a proposal (R2). */
  readonly proposedBy?: string;
}

/** The list with the history of publications, newest first. */
export const versionList = "versions";

/** A sort key that puts the highest number first. */
const newestFirst = (number: number): string => String(999_999_999 - number).padStart(9, "0");

/**
 * Writes three rows, in this order, so that the pointer's target exists. `snapshot#<number>` has a snapshot and never
 * changes. `version#<number>` has the time and author of its publication. `current` points to the current snapshot, with
 * a fingerprint of its content, because a restored journal may use a number again.
 */
export const buildViews: BuildViews<DirectoryState> = (_, version, state) => {
  const { number, at = "", by = "", changes = 0, proposedBy } = state;
  const snapshot = snapshotIn(state);
  if (snapshot === undefined) return [];
  const row: VersionRow = { number, at, by, changes, ...(proposedBy && { proposedBy }) };
  return [
    { id: snapshotViewId(number), version, data: snapshot },
    { id: versionViewId(number), version, list: versionList, order: newestFirst(number), data: row },
    { id: currentViewId, version, data: { number, contents: fingerprintOf(snapshot) } },
  ];
};
