/** The staff operations on the day of a meeting, and on its minutes (M9, M11, M12). */

import * as z from "zod/mini";
import { isoDay, username, words } from "../fields/fields.ts";
import { orderOwner } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";
import { meetingStep, ofEveryMeetingStep, ofNamingForMeeting } from "./meetings.ts";

/**
 * Defines an operation without `If-Match`, since several colleagues may record at the same time which
 * applicants came.
 */
const onTheDay = <const Id extends "note-attendance" | "note-absence" | "add-remark">(id: Id) => {
  const { ifMatch: _, ...rest } = meetingStep(id);
  return rest;
};

export const noteAttendance = defineOperation({
  ...onTheDay("note-attendance"),
  path: "/api/staff/meetings/{meeting}/attendance",
  summary: "Records the applicant's arrival, call, session and end (M9).",
  description:
    "The steps follow each other: `arrive`, `call`, `begin`, `finish`. Only on the day of the meeting.",
  body: z.strictObject({ what: z.enum(["arrive", "call", "begin", "finish"]) }),
  refusals: [...ofEveryMeetingStep, "not-today"],
});

export const noteAbsence = defineOperation({
  ...onTheDay("note-absence"),
  path: "/api/staff/meetings/{meeting}/absence",
  summary:
    "One side did not come (M8, M9): the applicant waits for another time, with priority when it was the organisation.",
  description:
    "`side` says who did not come. Possible when the time has come, until the applicant has arrived.",
  body: z.strictObject({ side: z.enum(["applicant", "organisation"]) }),
  refusals: [...ofEveryMeetingStep, "not-yet", "has-arrived"],
});

const minutesGiven = z.strictObject({
  /** The members of staff who attended. */
  attendees: z.array(username).check(z.minLength(1), z.maxLength(20)),
  statements: words(3, 8_000),
  orders: z
    .array(z.strictObject({ what: words(3, 1_000), owner: orderOwner, day: isoDay }))
    .check(z.maxLength(20)),
});

export const writeMinutes = defineOperation({
  ...meetingStep("write-minutes"),
  path: "/api/staff/meetings/{meeting}/minutes",
  summary: "Writes the minutes and orders; repeatable until confirmation (M11, M12).",
  description:
    "Replaces the minutes before. An order names its owner and its day. The minutes are not final before confirm-minutes.",
  body: minutesGiven,
  refusals: [...ofEveryMeetingStep, ...ofNamingForMeeting, "unknown-unit", "order-past"],
});

export const addRemark = defineOperation({
  ...onTheDay("add-remark"),
  path: "/api/staff/meetings/{meeting}/remark",
  summary: "Adds the applicant's own remark to the minutes, before they leave (M11).",
  description: "The minutes keep the remark beside their own text.",
  body: z.strictObject({ remark: words(1, 4_000) }),
  refusals: [...ofEveryMeetingStep, "no-minutes"],
});

export const confirmMinutes = defineOperation({
  ...meetingStep("confirm-minutes"),
  path: "/api/staff/meetings/{meeting}/confirm",
  summary: "Confirms the minutes (M11), and turns each order in them into a commitment (M12).",
  description: "Final minutes change only by correct-minutes.",
  body: z.strictObject({}),
  refusals: [...ofEveryMeetingStep, "no-minutes"],
});

export const correctMinutes = defineOperation({
  ...meetingStep("correct-minutes"),
  path: "/api/staff/meetings/{meeting}/correct",
  summary:
    "Corrects final minutes, with a reason that the applicant reads (M11). The earlier version stays readable.",
  description: "`orders`: additional ones. Earlier ones are commitments, and stay.",
  body: z.strictObject({ ...minutesGiven.shape, reason: words(3, 2_000) }),
  refusals: [...ofEveryMeetingStep, ...ofNamingForMeeting, "unknown-unit", "order-past", "corrections-full"],
});
