import { currentViewId, snapshotViewId } from "../../shared/directory/reader.ts";
import { fingerprintOf } from "../../shared/journal/fingerprint.ts";
import type { BuildViews } from "../../shared/journal/views.ts";
import type { DirectoryState } from "./journal.ts";

/**
 * `snapshot#<number>` holds a snapshot and never changes; `current` points to the one in force. Written in this order:
 * whoever follows the pointer finds what it points to. The pointer also tells the contents: after a restore of the journal a
 * number can come back with others.
 */
export const buildViews: BuildViews<DirectoryState> = (_, version, { number, snapshot }) =>
  snapshot === undefined
    ? []
    : [
        { id: snapshotViewId(number), version, data: snapshot },
        { id: currentViewId, version, data: { number, contents: fingerprintOf(snapshot) } },
      ];
