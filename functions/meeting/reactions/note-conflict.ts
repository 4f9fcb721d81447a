import { noteConflictIn, type RefusedConflict } from "../../../shared/cases/note-conflict.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { conflictsId } from "../journals/journal-conflicts.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";

/**
 * Records an attempt on a meeting that was refused for a conflict of interest (R2). @param directory the version number
 * of the directory on which the refusal was based.
 */
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
