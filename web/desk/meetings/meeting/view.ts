/** A meeting as the API answers it, in lists and in full. */

import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { listMeetings, readMeeting } from "../../../../shared/contracts/staff/meetings.ts";

export type MeetingView = ReplyOf<typeof readMeeting>["body"];
export type MeetingItem = ReplyOf<typeof listMeetings>["body"]["items"][number];
export type Place = NonNullable<MeetingItem["place"]>;

/** The how-manieth of its request: a request may have several. */
export const numberOf = (meeting: string): number => Number(meeting.split(".")[1]);

/** M7: for a time that was lost, or because they need special care. */
export const comesFirst = ({ priority, vulnerable }: Pick<MeetingItem, "priority" | "vulnerable">): boolean =>
  priority === true || vulnerable === true;
