/** The meetings of a request, and which conflicts of interest were refused at each (R2). */

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
  /** In the order in which they were asked for. */
  readonly meetings: readonly Chapter[];
  /** One for each of them; those at which nothing was refused have no row. */
  readonly conflicts: readonly Chapter[];
}

export async function readMeetings(code: string, reading: Reading): Promise<Meetings> {
  const meetings: Chapter[] = [];
  // Their numbers have no holes.
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

/** The meeting as it was at a moment: folded from the rows it had by then. */
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
