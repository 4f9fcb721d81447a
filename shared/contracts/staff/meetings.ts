/** The staff's operations on meetings before the day: lists, the decision, and when it is (M2–M8, M10). */

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
/** Somebody was named who may have no hand in it (R2). */
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

/** A step that is decided on the meeting as somebody saw it (R16). */
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
    "Meetings of an official: to be decided (`review`), waiting for a time (`waiting`: priority first, then by how long they wait; M7), or of a day (`day`, by time; M9).",
  description:
    "`late`: what was not decided in time, or whose minutes are late, and came to a unit that the caller heads (D8); the oldest first. `reminders`: what the caller was warned of, at once when the time was used up, else from the next morning on (D7). `contested`: of all officials, where somebody is complained of: inspection finds its own there (M3). `request`: those about one request. `all`: by when they were asked for. Nobody is shown a meeting that they may not see. At most a hundred a page.",
  query: z.strictObject({
    list: z.enum(["review", "waiting", "day", "late", "reminders", "contested", "request", "all"]),
    /** Whose; the caller's own when it is left out. */
    host: z.optional(username),
    /** Of which request; a list of its own, empty when it is left out. */
    request: z.optional(trackingCode),
    /** Which day; today when it is left out. */
    day: z.optional(isoDay),
    after: z.optional(z.string().check(z.maxLength(300))),
  }),
  responses: {
    200: {
      summary: "What stands in the list.",
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
  summary: "A meeting, with what the caller may do with it.",
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
    "Which conflicts of interest were refused at a meeting, newest first: who in conflict tried what, and who in conflict was named by whom (R2).",
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
  summary: "There is a meeting (M2).",
  description:
    "With somebody complained of: by inspection alone, only when the applicant insists, and `attends` names who of inspection is there and writes the minutes (M3).",
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
  summary: "There is no meeting, for a reason the applicant reads (M2).",
  body: z.strictObject({ because: meetingRefusedBecause, reason: z.optional(words(3, 2_000)) }),
  refusals: [...ofEveryMeetingStep],
});

export const answerMeetingInWriting = defineOperation({
  ...meetingStep("answer-meeting-in-writing"),
  path: "/api/staff/meetings/{meeting}/answer",
  summary: "A written answer instead of a meeting (M2).",
  body: z.strictObject({ answer: words(3, 4_000) }),
  refusals: [...ofEveryMeetingStep],
});

export const sendMeetingOn = defineOperation({
  ...meetingStep("send-meeting-on"),
  path: "/api/staff/meetings/{meeting}/send-on",
  summary: "Another official decides anew, within the same time (M2).",
  body: z.strictObject({ host: username, reason: words(3, 2_000) }),
  refusals: [...ofEveryMeetingStep, ...ofNamingForMeeting, "unknown-official", "same-host"],
});

const ofTimes = ["another-host", "place-past"] as const;

export const offerPlaces = defineOperation({
  ...meetingStep("offer-places"),
  path: "/api/staff/meetings/{meeting}/offer",
  summary: "Offers a few times, of which the applicant chooses one within three working days (M6).",
  description: "Offering holds no place: whoever chooses first has it.",
  body: z.strictObject({ places: z.array(place).check(z.maxLength(20)) }),
  refusals: [...ofEveryMeetingStep, ...ofTimes, "offer-empty", "offer-too-many", "absent-twice"],
});

export const bookPlace = defineOperation({
  ...meetingStep("book-place"),
  path: "/api/staff/meetings/{meeting}/book",
  summary: "Settles the time with the applicant, at the desk or by telephone, or moves it (M5, M8).",
  description:
    "409 `place-taken`: somebody else was first. `alternatives` are the free places nearest to it (M5).",
  body: z.strictObject({ place }),
  refusals: [...ofEveryMeetingStep, ...ofTimes, "same-place", "place-taken", "absent-twice"],
});

export const cancelMeetingPlace = defineOperation({
  ...meetingStep("cancel-meeting-place"),
  path: "/api/staff/meetings/{meeting}/cancel",
  summary: "The organisation cannot keep the time; the applicant comes first next time (M8).",
  body: z.strictObject({}),
  refusals: [...ofEveryMeetingStep, "place-past"],
});

export const notePriority = defineOperation({
  ...meetingStep("note-priority"),
  path: "/api/staff/meetings/{meeting}/priority",
  summary: "The applicant needs special care and comes first, or no longer does (M7).",
  description:
    "Said by whoever sees or hears them; why is asked and kept nowhere. While the meeting waits. Priority that the organisation owes for a time it took back is not touched.",
  body: z.strictObject({ given: z.boolean() }),
  refusals: [...ofEveryMeetingStep, "same-priority"],
});

export const nameDeputy = defineOperation({
  ...meetingStep("name-deputy"),
  path: "/api/staff/meetings/{meeting}/deputy",
  summary:
    "Somebody stands in for the official; the applicant is told before they come and may decline (M10).",
  body: z.strictObject({ deputy: username }),
  refusals: [...ofEveryMeetingStep, ...ofNamingForMeeting, "place-past", "same-deputy"],
});
