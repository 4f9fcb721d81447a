/** A meeting in the API's replies, in lists and in full. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";

export type MeetingView = ReplyOf<typeof readMeeting>["body"];
export type MeetingItem = ReplyOf<typeof listMeetings>["body"]["items"][number];
export type Place = NonNullable<MeetingItem["place"]>;

/** Its number among the request's meetings. */
export const numberOf = (meeting: string): number => Number(meeting.split(".")[1]);

/** M7: after a lost time, or for special care. */
export const comesFirst = ({ priority, vulnerable }: Pick<MeetingItem, "priority" | "vulnerable">): boolean =>
  priority === true || vulnerable === true;
