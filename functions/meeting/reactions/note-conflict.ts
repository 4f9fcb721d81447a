import { noteConflictIn, type RefusedConflict } from "../../../shared/cases/note-conflict.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { conflictsId } from "../journals/journal-conflicts.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";

/** Records a refused conflict of interest at a meeting (R2). @param directory the version that refused it. */
export const noteConflict = (
  { conflicts, now }: Pick<MeetingDeps, "conflicts" | "now">,
  meeting: string,
  conflict: Omit<RefusedConflict<string>, "at">,
  directory: number,
): Promise<void> =>
  noteConflictIn(
    {
      journal: conflicts,
      id: () => conflictsId(meeting),
      correlation: requestOfMeeting(meeting),
      fact: (refused) => ({ type: "conflict-refused", ...refused }),
    },
    conflict,
    now(),
    directory,
  );
