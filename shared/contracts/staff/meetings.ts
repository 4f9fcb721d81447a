/** The staff operations on meetings before their day: lists, the decision, and the time (M2–M8, M10). */

import * as z from "zod/mini";
import { isoDay, trackingCode, username, words } from "../fields/fields.ts";
import {
  meetingId,
  meetingItem,
  meetingRefusedBecause,
  meetingView,
  place,
  refusedConflict,
} from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";
import type { MeetingAction } from "../policy.ts";

export const ofEveryMeetingStep = ["not-yours-to-arrange", "meeting-moved-on"] as const;
/** The refusals when the named person may not take part in the meeting (R2). */
export const ofNamingForMeeting = [
  "unknown-person",
  "in-conflict",
  "in-conflict-below",
  "in-conflict-replaced",
  "in-conflict-belonged",
  "in-conflict-acting-for",
] as const;

const meetingReply = {
  200: { summary: "The meeting as it is now.", body: meetingView, headers: ["ETag"] },
} as const;

/**
 * The common fields of an operation on a meeting that needs `If-Match` with the version that the caller saw
 * (R16).
 */
export const meetingStep = <const Id extends MeetingAction>(id: Id) =>
  ({
    id,
    action: id,
    method: "POST",
    audience: "staff",
    idempotent: true,
    ifMatch: true,
    params: z.strictObject({ meeting: meetingId }),
    responses: meetingReply,
  }) as const;

export const listMeetings = defineOperation({
  id: "list-meetings",
  action: "see-meetings",
  method: "GET",
  audience: "staff",
  path: "/api/staff/meetings",
  summary:
    "Meetings of an official: to be decided (`review`), waiting for a time (`waiting`: priority first, then the longest wait; M7), or of a day (`day`, by time; M9).",
  description:
    "`late`: late decisions and minutes that were escalated to a unit that the caller heads (D8); the oldest first. `reminders`: the caller's warnings, at once when the time was used up, else from the next morning on (D7). `contested`: of all officials who are accused, for inspection (M3). `request`: those about one request. `all`: by the time they were asked for. Leaves out meetings that the caller may not see. At most a hundred a page.",
  query: z.strictObject({
    list: z.enum(["review", "waiting", "day", "late", "reminders", "contested", "request", "all"]),
    /** The user name of the official; when absent, the caller's. */
    host: z.optional(username),
    /** The tracking code of the request; when absent, the list is empty. */
    request: z.optional(trackingCode),
    /** The day of the list; today when absent. */
    day: z.optional(isoDay),
    after: z.optional(z.string().check(z.maxLength(300))),
  }),
  responses: {
    200: {
      summary: "The meetings of the list.",
      body: z.strictObject({ items: z.array(meetingItem), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
});

export const readMeeting = defineOperation({
  id: "read-meeting",
  action: "see-meeting",
  method: "GET",
  audience: "staff",
  path: "/api/staff/meetings/{meeting}",
  summary: "A meeting, with the caller's possible acts.",
  description:
    "`mayI` lists the caller's possible actions. Texts and minutes are absent when the caller may not read them.",
  params: z.strictObject({ meeting: meetingId }),
  responses: meetingReply,
  refusals: [],
});

export const listRefusedConflicts = defineOperation({
  id: "list-refused-conflicts",
  action: "see-refused-conflicts",
  method: "GET",
  audience: "staff",
  path: "/api/staff/meetings/{meeting}/conflicts",
  summary:
    "The refused conflicts of interest at a meeting, newest first: who in conflict tried which operation, and who in conflict was named by whom (R2).",
  description: "An attempt that was refused for another reason is not in the list.",
  params: z.strictObject({ meeting: meetingId }),
  responses: {
    200: {
      summary: "At most the newest 200.",
      body: z.strictObject({ conflicts: z.array(refusedConflict) }),
    },
  },
  refusals: ["not-yours-to-arrange"],
});

export const approveMeeting = defineOperation({
  ...meetingStep("approve-meeting"),
  path: "/api/staff/meetings/{meeting}/approve",
  summary: "Approves the meeting (M2).",
  description:
    "With an accused official: by inspection alone, only when the applicant insists, and `attends` names the inspector who attends and writes the minutes (M3).",
  body: z.strictObject({ attends: z.optional(username) }),
  refusals: [
    ...ofEveryMeetingStep,
    ...ofNamingForMeeting,
    "only-inspection-attends",
    "attendant-needed",
    "not-insisted",
  ],
});

export const refuseMeeting = defineOperation({
  ...meetingStep("refuse-meeting"),
  path: "/api/staff/meetings/{meeting}/refuse",
  summary: "Refuses the meeting, for a reason the applicant reads (M2).",
  description:
    "`because` is one of the reasons for which a meeting may be refused; `reason` explains it. The applicant is told.",
  body: z.strictObject({ because: meetingRefusedBecause, reason: z.optional(words(3, 2_000)) }),
  refusals: [...ofEveryMeetingStep],
});

export const answerMeetingInWriting = defineOperation({
  ...meetingStep("answer-meeting-in-writing"),
  path: "/api/staff/meetings/{meeting}/answer",
  summary: "Answers in writing instead of a meeting (M2).",
  description: "The meeting ends, and the applicant reads the answer on the page of the meeting.",
  body: z.strictObject({ answer: words(3, 4_000) }),
  refusals: [...ofEveryMeetingStep],
});

export const sendMeetingOn = defineOperation({
  ...meetingStep("send-meeting-on"),
  path: "/api/staff/meetings/{meeting}/send-on",
  summary: "Sends it on to another official, who decides within the same time (M2).",
  description: "The applicant reads the reason. The clock of the decision goes on.",
  body: z.strictObject({ host: username, reason: words(3, 2_000) }),
  refusals: [...ofEveryMeetingStep, ...ofNamingForMeeting, "unknown-official", "same-host"],
});

const ofTimes = ["another-host", "place-past"] as const;

export const offerPlaces = defineOperation({
  ...meetingStep("offer-places"),
  path: "/api/staff/meetings/{meeting}/offer",
  summary: "Offers a few times, of which the applicant chooses one within three working days (M6).",
  description: "An offer reserves no place: the first to choose has it.",
  body: z.strictObject({ places: z.array(place).check(z.maxLength(20)) }),
  refusals: [...ofEveryMeetingStep, ...ofTimes, "offer-empty", "offer-too-many", "absent-twice"],
});

export const bookPlace = defineOperation({
  ...meetingStep("book-place"),
  path: "/api/staff/meetings/{meeting}/book",
  summary: "Settles the time with the applicant, at the desk or by telephone, or moves it (M5, M8).",
  description:
    "409 `place-taken`: another person was first. `alternatives` are the nearest free places (M5).",
  body: z.strictObject({ place }),
  refusals: [...ofEveryMeetingStep, ...ofTimes, "same-place", "place-taken", "absent-twice"],
});

export const cancelMeetingPlace = defineOperation({
  ...meetingStep("cancel-meeting-place"),
  path: "/api/staff/meetings/{meeting}/cancel",
  summary: "Cancels the time for the organisation; the applicant has priority at the next booking (M8).",
  description: "The applicant is told at once, and the time is free for others.",
  body: z.strictObject({}),
  refusals: [...ofEveryMeetingStep, "place-past"],
});

export const notePriority = defineOperation({
  ...meetingStep("note-priority"),
  path: "/api/staff/meetings/{meeting}/priority",
  summary: "Gives or removes the applicant's priority for special care (M7).",
  description:
    "Said by a person who sees or hears the applicant; the reason is neither asked nor stored. While the meeting waits. Priority for a time that the organisation cancelled stays.",
  body: z.strictObject({ given: z.boolean() }),
  refusals: [...ofEveryMeetingStep, "same-priority"],
});

export const nameDeputy = defineOperation({
  ...meetingStep("name-deputy"),
  path: "/api/staff/meetings/{meeting}/deputy",
  summary: "Names the official's deputy; the applicant is told before they come and may decline (M10).",
  description:
    "The deputy holds this meeting only. A deputy in conflict of interest is refused, and so is a person outside the official’s `receivers` in the directory.",
  body: z.strictObject({ deputy: username }),
  refusals: [...ofEveryMeetingStep, ...ofNamingForMeeting, "not-a-receiver", "place-past", "same-deputy"],
});
