/** Which user may do what with a meeting, as the tests expect it (P1, M2, M3). Written by hand, independent of `policy.ts`. */

import type { MeetingAction, MeetingRelation } from "../../shared/contracts/policy.ts";
import type { Role } from "../../shared/directory/snapshot.ts";

/** The user's relations to a meeting, in the order of the letters in the tables. */
export const meetingColumns = [
  ...(["host", "host-office", "inspection", "above", "open", "none"] as const),
  ...(["holder", "inspects"] as const),
] as const;

/** One letter for each of `meetingColumns`, by role: `y` allows the action; `.` or a missing letter does not. */
type Table = Readonly<Record<Role, string>>;

const nobody = { administrator: "......", auditor: "......" };

/** Allows the official and the official's coordinators. If the official is accused, allows inspection instead of them. */
const decided: Table = {
  clerk: "y.....",
  "phone-operator": "y.....",
  expert: "y.y...",
  head: "y.y...",
  inspector: "y.y...",
  coordinator: "yyy...",
  ...nobody,
};
/** Like `decided`; also allows the clerk or telephone operator who serves the applicant, unless the official is accused. */
const arranged: Table = { ...decided, clerk: "y...y.", "phone-operator": "y...y." };
/** Like `decided`; also allows every clerk at the desk, for any meeting, since applicants arrive at the desk. */
const onTheDay: Table = { ...decided, clerk: "yyyyyy", "phone-operator": "yyyyyy" };
/** Like `decided`; also allows users to whom a delay was escalated (D8), who may only read. */
const heard = {
  clerk: "y..y..",
  "phone-operator": "y..y..",
  expert: "y.yy..",
  head: "y.yy..",
  inspector: "y.yy..",
  coordinator: "yyyy..",
} as const;
/** Like `heard`; also allows users who hold the case. Clerks at the desk are allowed for every meeting. */
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
 * Allows the people who take the minutes, users who hold the case, inspectors and auditors. Does not allow clerks at the
 * desk, nor a head whose only relation is that a delay was escalated to the head (R15).
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

/** Returns whether the table allows the action for one of the user's relations, or for a user without any relation. */
export function mayBeOfMeeting(
  action: MeetingAction,
  role: Role,
  related: readonly MeetingRelation[],
): boolean {
  const row = expectedOfMeetings[action][role];
  return (["none", ...related] as const).some((column) => row[meetingColumns.indexOf(column)] === "y");
}
