/** The policy expected for meetings (P1, M2, M3), written by hand and independent of `policy.ts`. */

import type { MeetingAction, MeetingRelation } from "../../shared/contracts/policy.ts";
import type { Role } from "../../shared/directory/snapshot.ts";

/** The user's relations to a meeting, in the order of the letters in the tables. */
export const meetingColumns = [
  ...(["host", "host-office", "inspection", "above", "open", "none"] as const),
  ...(["holder", "inspects"] as const),
] as const;

/**
 * For each role, one letter for each of `meetingColumns`: `y` allows the action, `.` does not; a missing letter does not,
 * either.
 */
type Table = Readonly<Record<Role, string>>;

const nobody = { administrator: "......", auditor: "......" };

/** Allows the official and the official's coordinators; inspection instead, where the official is accused. */
const decided: Table = {
  clerk: "y.....",
  "phone-operator": "y.....",
  expert: "y.y...",
  head: "y.y...",
  inspector: "y.y...",
  coordinator: "yyy...",
  ...nobody,
};
/** Allows also the clerk or telephone operator who serves the applicant, unless the official is accused. */
const arranged: Table = { ...decided, clerk: "y...y.", "phone-operator": "y...y." };
/** Allows also every clerk at the desk, for any meeting, since applicants arrive there. */
const onTheDay: Table = { ...decided, clerk: "yyyyyy", "phone-operator": "yyyyyy" };
/** Allows also users to whom a delay was escalated (D8), who only read. */
const heard = {
  clerk: "y..y..",
  "phone-operator": "y..y..",
  expert: "y.yy..",
  head: "y.yy..",
  inspector: "y.yy..",
  coordinator: "yyyy..",
} as const;
/** Allows also users who hold the case. Desk clerks are allowed for every meeting anyway. */
const seen: Table = {
  ...heard,
  ...nobody,
  clerk: "yyyyyyyy",
  "phone-operator": "yyyyyyyy",
  expert: "y.yy..y.",
  head: "y.yy..y.",
  inspector: "y.yy..y.",
  coordinator: "yyyy..y.",
  auditor: "yyyyyyyy",
};
/**
 * Allows those who take the minutes, users who hold the case, inspectors and auditors. It allows neither the desk nor a head
 * to whom only a delay was escalated (R15).
 */
const read: Table = {
  ...nobody,
  clerk: "y.......",
  "phone-operator": "y.......",
  expert: "y.y...yy",
  head: "y.y...yy",
  inspector: "y.y...yy",
  coordinator: "yyy...yy",
  auditor: "yyyyyyyy",
};

/** Allows the official and the official's coordinators, but no deputy. */
const own: Table = {
  ...nobody,
  ...{ clerk: "......", "phone-operator": "......", expert: "......", inspector: "......" },
  ...{ head: ".y....", coordinator: ".y...." },
};

export const expectedOfMeetings: Readonly<Record<MeetingAction, Table>> = {
  "see-meeting": seen,
  "see-meeting-words": read,
  "see-refused-conflicts": { ...decided, ...heard, auditor: "yyyyyy" },
  "approve-meeting": decided,
  "refuse-meeting": decided,
  "answer-meeting-in-writing": decided,
  "send-meeting-on": decided,
  "offer-places": arranged,
  "book-place": arranged,
  "cancel-meeting-place": arranged,
  "note-priority": arranged,
  "note-attendance": onTheDay,
  "note-absence": onTheDay,
  "name-deputy": decided,
  "write-minutes": decided,
  "add-remark": decided,
  "confirm-minutes": decided,
  "correct-minutes": decided,
  "publish-days": decided,
  "cancel-day": decided,
  "keep-feed": own,
};

/** Returns whether the table allows the action for one of the user's relations, or without any. */
export function mayBeOfMeeting(
  action: MeetingAction,
  role: Role,
  related: readonly MeetingRelation[],
): boolean {
  const row = expectedOfMeetings[action][role];
  return (["none", ...related] as const).some((column) => row[meetingColumns.indexOf(column)] === "y");
}
