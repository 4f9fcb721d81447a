/** A meeting as the API returns it: as an item of a list (`MeetingItem`) or as a single meeting (`MeetingView`). */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";

export type MeetingView = ReplyOf<typeof readMeeting>["body"];
export type MeetingItem = ReplyOf<typeof listMeetings>["body"]["items"][number];
export type Place = NonNullable<MeetingItem["place"]>;

/** The meeting's number among the meetings of its request, from its id. */
export const numberOf = (meeting: string): number => Number(meeting.split(".")[1]);

/** M7: whether the applicant has priority: their earlier time was cancelled, or they need special care. */
export const comesFirst = ({ priority, vulnerable }: Pick<MeetingItem, "priority" | "vulnerable">): boolean =>
  priority === true || vulnerable === true;
