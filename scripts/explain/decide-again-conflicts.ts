/**
 * Repeats refusals on a meeting because of a conflict of interest (R2): each conflict must exist in the
 * directory and the meeting of that time.
 */

import type { ConflictFact, ConflictsState } from "../../functions/meeting/journals/journal-conflicts.ts";
import type { MeetingState } from "../../functions/meeting/meeting/meeting-state.ts";
import type { DecideAgain } from "./chapter.ts";
import { conflictsOf } from "./meeting-moment.ts";

/** @param meetingAt returns the meeting as it was at a time (ISO 8601 in UTC) */
export const decideConflictsAgain =
  (meetingAt: (at: string) => MeetingState): DecideAgain<ConflictsState, ConflictFact> =>
  ({ row, facts, snapshot }) => {
    const [fact] = facts;
    if (row.command !== "note-conflict" || fact === undefined) return undefined;
    // If the user named a person, the conflict must be that person's; otherwise the user's own.
    const who = fact.named ?? fact.by;
    const because = conflictsOf(snapshot(), meetingAt(row.at), new Date(row.at), [who]);
    const isSo = because.some((each) => "why" in each && each.why === fact.why);
    return { decision: { facts: isSo ? facts : [] }, because };
  };
