/** The expected policy for meetings (P1, M2, M3), written by hand and independent of `policy.ts`. */

import type { MeetingAction, MeetingRelation } from "../../shared/contracts/policy.ts";
import type { Role } from "../../shared/directory/snapshot.ts";

/** Relations to a meeting: each alone, and none. */
export const meetingColumns = [
  ...(["host", "host-office", "inspection", "above", "open", "none"] as const),
  ...(["holder", "inspects"] as const),
] as const;

/** For each column `y` for yes, `.` for no. */
type Table = Readonly<Record<Role, string>>;

const nobody = { administrator: "......", auditor: "......" };

/** The official and their coordinators; inspection, where the official is accused. */
const decided: Table = {
  clerk: "y.....",
  "phone-operator": "y.....",
  expert: "y.y...",
  head: "y.y...",
  inspector: "y.y...",
  coordinator: "yyy...",
  ...nobody,
};
/** Also the clerk or telephone operator with the applicant, unless the official is accused. */
const arranged: Table = { ...decided, clerk: "y...y.", "phone-operator": "y...y." };
/** Also any desk clerk, for any meeting, since applicants arrive at the desk. */
const onTheDay: Table = { ...decided, clerk: "yyyyyy", "phone-operator": "yyyyyy" };
/** Also users to whom the delay was escalated (D8), who only read. */
const heard = {
  clerk: "y..y..",
  "phone-operator": "y..y..",
  expert: "y.yy..",
  head: "y.yy..",
  inspector: "y.yy..",
  coordinator: "yyyy..",
} as const;
/** Also holders of the case, except desk clerks, who see every meeting anyway. */
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
/** Minute-takers, holders of the case, inspectors and auditors; neither the desk nor a head who only hears of a delay (R15). */
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

/** The official and their coordinators, without deputies. */
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

/** Whether a user's relations together permit the action. */
export function mayBeOfMeeting(
  action: MeetingAction,
  role: Role,
  related: readonly MeetingRelation[],
): boolean {
  const row = expectedOfMeetings[action][role];
  return (["none", ...related] as const).some((column) => row[meetingColumns.indexOf(column)] === "y");
}
