/** What the policy is to say of meetings (P1, M2, M3), written by hand, independently of `policy.ts`. */

import type { MeetingAction, MeetingRelation } from "../../shared/contracts/policy.ts";
import type { Role } from "../../shared/directory/snapshot.ts";

/** How one may stand to a meeting: each relation alone, and none. */
export const meetingColumns = [
  ...(["host", "host-office", "inspection", "above", "open", "none"] as const),
  ...(["holder", "inspects"] as const),
] as const;

/** `y` yes, `.` or nothing no, for each column. */
type Table = Readonly<Record<Role, string>>;

const nobody = { administrator: "......", auditor: "......" };

/** The official's, their coordinators'; inspection's, where the official is complained of. */
const decided: Table = {
  clerk: "y.....",
  "phone-operator": "y.....",
  expert: "y.y...",
  head: "y.y...",
  inspector: "y.y...",
  coordinator: "yyy...",
  ...nobody,
};
/** Also with the applicant at the desk or on the telephone, where nobody is complained of. */
const arranged: Table = { ...decided, clerk: "y...y.", "phone-operator": "y...y." };
/** Also whoever sits nearest to the door, whatever meeting it is. */
const onTheDay: Table = { ...decided, clerk: "yyyyyy", "phone-operator": "yyyyyy" };
/** Also whoever hears that it is late (D8), and looks on. */
const heard = {
  clerk: "y..y..",
  "phone-operator": "y..y..",
  expert: "y.yy..",
  head: "y.yy..",
  inspector: "y.yy..",
  coordinator: "yyyy..",
} as const;
/** Also the holders of the case, but for the desk, which sees every meeting all the same. */
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
/** Minute-takers, holders of the case, inspectors and auditors; no desk, and no head who only hears that it is late (R15). */
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

/** The official's own and their coordinators', and of nobody who stands in for a day. */
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

/** What all relations of a person add up to. */
export function mayBeOfMeeting(
  action: MeetingAction,
  role: Role,
  related: readonly MeetingRelation[],
): boolean {
  const row = expectedOfMeetings[action][role];
  return (["none", ...related] as const).some((column) => row[meetingColumns.indexOf(column)] === "y");
}
