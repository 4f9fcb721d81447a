/** Refused conflicts of a meeting (R2), decided again: each must be one under the directory of then, in the meeting as it was. */

import type { ConflictFact, ConflictsState } from "../../functions/meeting/journals/journal-conflicts.ts";
import type { MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import type { DecideAgain } from "./chapter.ts";
import { conflictsOf } from "./meeting-moment.ts";

/** @param meetingAt the meeting as it was at a moment (ISO 8601 in UTC) */
export const decideConflictsAgain =
  (meetingAt: (at: string) => MeetingState): DecideAgain<ConflictsState, ConflictFact> =>
  ({ row, facts, snapshot }) => {
    const [fact] = facts;
    if (row.command !== "note-conflict" || fact === undefined) return undefined;
    // Who was named; else whoever tried.
    const who = fact.named ?? fact.by;
    const because = conflictsOf(snapshot(), meetingAt(row.at), new Date(row.at), [who]);
    const isSo = because.some((each) => "why" in each && each.why === fact.why);
    return { decision: { facts: isSo ? facts : [] }, because };
  };
