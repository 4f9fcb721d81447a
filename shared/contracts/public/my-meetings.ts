/**
 * The operations of an applicant on meetings with officials: ask for a meeting, read their meetings, choose a
 * time, give up a time, withdraw, decline a deputy (M1, M5, M6, M8, M10, M14).
 */

import * as z from "zod/mini";
import {
  isoDay,
  key,
  moment,
  named,
  person,
  time,
  trackingCode,
  username,
  visit,
  words,
} from "../fields/fields.ts";
import { asking } from "../fields/open-field-sentences.ts";
import { defineOperation } from "../operation.ts";
import { meetingMoves, meetingNeeds, meetingStages } from "../words/meeting-words.ts";

const ofRequest = z.strictObject({ code: trackingCode });
/** The path parameters that name a meeting. `number`: the number of the meeting within its request, from 1. */
const ofMeeting = z.strictObject({
  code: trackingCode,
  number: z.string().check(z.regex(/^[1-9]$/, { error: "not-one-of" })),
});
export const notedMeeting = z.strictObject({ trackingCode, meeting: z.int(), at: moment });
const act = {
  method: "POST",
  audience: "applicant",
  idempotent: true,
  responses: { 200: { summary: "Noted; reading the meetings shows it at once.", body: notedMeeting } },
} as const;

/** The fields that all operations on one meeting share. */
const onMeeting = { ...act, params: ofMeeting, body: z.strictObject({}) } as const;

/** The fields of a request for a meeting, by the applicant or by a clerk for the applicant. */
export const askedOfMeeting = {
  with: asking(z.union([z.strictObject({ unit: key }), z.strictObject({ official: username })]), "official"),
  words: asking(words(3, 4_000), "talk"),
  needs: z.array(z.enum(meetingNeeds)).check(z.maxLength(3)),
  /**
   * M3: confirms, after the refusal `official-complained-of`, that the applicant wants to meet this official
   * anyway, with an inspector present.
   */
  despiteConflict: z.optional(z.boolean()),
};

export const mayNotAsk = [
  "not-found",
  "request-ended",
  "unknown-choice",
  "official-complained-of",
  "meeting-open",
  "meetings-full",
] as const;

export const askMeeting = defineOperation({
  ...act,
  id: "ask-meeting",
  path: "/api/requests/{code}/meetings",
  summary: "Asks to meet an official, or the head of a unit, about the request (M1).",
  description:
    "`with` names the official, or the unit whose head is meant. `despiteConflict`: the applicant was told that the official is accused, and wants to meet this official anyway.",
  params: ofRequest,
  body: z.strictObject(askedOfMeeting),
  refusals: ["code-needed", ...mayNotAsk],
});

/** A time that was offered to the applicant, and whether the time is still free. */
export const offered = z.strictObject({ day: isoDay, time, free: z.boolean() });

/**
 * A meeting as its applicant sees it. The applicant sees nothing of an official's calendar except the times
 * that are offered (M14).
 */
export const seenMeeting = z.strictObject({
  meeting: z.int(),
  stage: z.enum(meetingStages),
  since: moment,
  askedAt: moment,
  /** The official who holds the meeting, and the official's deputy (M10). */
  host: person,
  unit: z.optional(named),
  deputy: z.optional(person),
  /** M3: an inspector attends the meeting. */
  inspectorAttends: z.optional(z.literal(true)),
  needs: z.array(z.enum(meetingNeeds)),
  words: z.optional(z.string()),
  /** The deadline for the decision about the meeting (M2). */
  due: z.optional(moment),
  offer: z.optional(z.strictObject({ until: moment, places: z.array(offered) })),
  place: z.optional(z.strictObject({ day: isoDay, time })),
  /** Where the meeting takes place, and what to bring; present whenever `place` is present. */
  visit: z.optional(visit),
  /**
   * Until when and how often the applicant may still change the time of the meeting, and a few free times of
   * each day to choose from (M8).
   */
  change: z.optional(
    z.strictObject({
      until: moment,
      left: z.int(),
      places: z.array(z.strictObject({ day: isoDay, time })),
    }),
  ),
  /**
   * M13: the page of the meeting has a calendar file that adds the booked time (`add`), or removes a
   * cancelled time (`remove`).
   */
  calendar: z.optional(z.enum(["add", "remove"])),
  /** M7: the applicant gets the next meeting time before applicants who waited longer. */
  priority: z.optional(z.literal(true)),
  refused: z.optional(z.strictObject({ because: z.string(), reason: z.optional(z.string()) })),
  /** M2: why the request for the meeting was sent on to this official. */
  sentOnBecause: z.optional(z.string()),
  answer: z.optional(z.string()),
  minutes: z.optional(
    z.strictObject({
      statements: z.string(),
      orders: z.array(z.strictObject({ what: z.string(), day: isoDay })),
      remark: z.optional(z.string()),
      /** M11: when the minutes were last corrected, and why. */
      corrected: z.optional(z.strictObject({ at: moment, reason: z.optional(z.string()) })),
    }),
  ),
  mayI: z.array(z.enum(meetingMoves)),
});

export const readMeetings = defineOperation({
  id: "read-meetings",
  method: "GET",
  path: "/api/requests/{code}/meetings",
  summary: "The meetings of a request, each with its stage and the applicant's possible acts.",
  description:
    "Also ended ones. A meeting with offered times lists them, each with whether it is still free.",
  audience: "applicant",
  params: ofRequest,
  responses: {
    200: {
      summary: "Oldest first. `mayAsk`: the applicant can ask for another one now.",
      body: z.strictObject({ meetings: z.array(seenMeeting), mayAsk: z.boolean() }),
    },
  },
  refusals: ["not-found"],
});

const chosenTime = { day: asking(isoDay, "time"), time: asking(time, "time") };

export const choosePlace = defineOperation({
  ...onMeeting,
  id: "choose-place",
  path: "/api/requests/{code}/meetings/{number}/choose",
  summary: "Takes one of the offered times (M6).",
  description:
    "When two applicants take one time, the second gets 409 `place-taken`, with `alternatives`: the other free times of the offer (M5).",
  body: z.strictObject(chosenTime),
  refusals: ["not-found", "meeting-changed", "offer-over", "not-offered", "place-past", "place-taken"],
});

export const changePlace = defineOperation({
  ...onMeeting,
  id: "change-place",
  path: "/api/requests/{code}/meetings/{number}/change",
  summary:
    "Changes the time of a meeting to a free one of the same official; the old one is free at once (M8).",
  description:
    "`change` of the meeting has free times, until when and how often. `instead`: the booked time that the applicant saw. When another applicant is first, 409 `place-taken` lists `alternatives`, and the meeting keeps its time.",
  body: z.strictObject({ ...chosenTime, instead: z.strictObject({ day: isoDay, time }) }),
  refusals: [
    ...(["not-found", "meeting-changed", "change-by-desk", "changed-often", "change-too-late"] as const),
    ...(["same-place", "place-too-near", "place-taken"] as const),
  ],
});

export const cancelPlace = defineOperation({
  ...onMeeting,
  id: "give-up-place",
  path: "/api/requests/{code}/meetings/{number}/cancel",
  summary: "Gives up the time of a meeting, which then waits for another one (M8).",
  description: "The time is free for others at once. The meeting keeps its approval.",
  refusals: ["not-found", "meeting-changed", "place-past"],
});

export const withdrawMeeting = defineOperation({
  ...onMeeting,
  id: "withdraw-meeting",
  path: "/api/requests/{code}/meetings/{number}/withdraw",
  summary: "Withdraws a meeting; its time is free again (M8).",
  description: "The meeting ends. The applicant can ask for another one.",
  refusals: ["not-found", "code-needed", "meeting-changed"],
});

export const declineDeputy = defineOperation({
  ...onMeeting,
  id: "decline-deputy",
  path: "/api/requests/{code}/meetings/{number}/decline-deputy",
  summary: "Declines the deputy; has priority at the next booking (M10).",
  description: "The meeting waits for a time with the official again.",
  refusals: ["not-found", "meeting-changed", "no-deputy"],
});

export type MeetingReplied = z.output<typeof seenMeeting>;
