/**
 * Reads a request's meetings, and the steps that were refused on each because of a conflict of interest (R2).
 */

import { conflictsAggregate, conflictsId } from "../../functions/meeting/journals/journal-conflicts.ts";
import { meetingAggregate } from "../../functions/meeting/meeting/journal.ts";
import { meetingId, mostMeetings } from "../../functions/meeting/meeting/meeting-id.ts";
import { initial, type MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import type { Anchors } from "../../shared/audit/anchors.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import type { JournalStore, StoredRow } from "../../shared/journal/journal.ts";
import { type Chapter, readChapter } from "./chapter.ts";
import { decideConflictsAgain } from "./decide-again-conflicts.ts";
import { decideMeetingAgain } from "./decide-again-meeting.ts";

interface Reading {
  readonly store: JournalStore;
  readonly anchors: Pick<Anchors, "of">;
  readonly snapshots: ReadonlyMap<number, Snapshot>;
}

export interface Meetings {
  /** The meetings in the order in which they were requested. */
  readonly meetings: readonly Chapter[];
  /** The refusals, one chapter for each meeting; a chapter has no rows when nothing was refused. */
  readonly conflicts: readonly Chapter[];
}

export async function readMeetings(code: string, reading: Reading): Promise<Meetings> {
  const meetings: Chapter[] = [];
  // Meetings are numbered without gaps.
  for (let number = 1; number <= mostMeetings; number += 1) {
    const chapter = await readMeeting(meetingId(code, number), reading);
    if (chapter.entries.length === 0) break;
    meetings.push(chapter);
  }
  return { meetings, conflicts: await Promise.all(meetings.map((one) => readConflicts(one, reading))) };
}

const readMeeting = async (id: string, { store, anchors, snapshots }: Reading): Promise<Chapter> =>
  readChapter(id, {
    aggregate: meetingAggregate,
    store,
    anchors: await anchors.of("meeting", id),
    decideAgain: decideMeetingAgain,
    snapshots,
  });

async function readConflicts(meeting: Chapter, { store, anchors, snapshots }: Reading): Promise<Chapter> {
  const id = conflictsId(meeting.id);
  return readChapter(id, {
    aggregate: conflictsAggregate,
    store,
    anchors: await anchors.of("meeting", id),
    decideAgain: decideConflictsAgain(meetingAt(meeting)),
    snapshots,
  });
}

/** Returns the meeting as it was at a time, computed from its rows until then. */
const meetingAt =
  ({ entries }: Chapter) =>
  (at: string): MeetingState =>
    entries
      .map(({ row }) => row)
      .filter((row) => row.at <= at)
      .reduce(withRow, initial);

const withRow = (state: MeetingState, row: StoredRow): MeetingState =>
  row.facts.reduce(
    (folded, fact) => meetingAggregate.fold(folded, meetingAggregate.upcast(fact), row),
    state,
  );
