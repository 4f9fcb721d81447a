/**
 * The call list: the notices that no message delivered, and the calls in which clerks tell the applicants what
 * these notices say (C18). The intake service has these operations for staff.
 */

import * as z from "zod/mini";
import { line, moment, person, trackingCode, words } from "../fields/fields.ts";
import { languages } from "../fields/language.ts";
import { meetingId } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";

export const noticeId = z.string().check(z.regex(/^[a-z]+\/[\w.-]{1,100}\/\d+\/\d+$/), z.maxLength(200));
const news = { template: z.string(), at: moment };

/** One notice that a clerk tells the applicant, in the language of the request. */
export const toSay = z.strictObject({
  notice: noticeId,
  ...news,
  text: z.string(),
  /** The question to the applicant; absent after its text was erased (R8). */
  question: z.optional(z.string()),
  /** The meeting that the notice is about, if any. */
  meeting: z.optional(meetingId),
});

export const listUntold = defineOperation({
  id: "list-untold",
  method: "GET",
  path: "/api/staff/untold",
  summary: "Unreachable applicants whom a clerk must call; the longest waiting first (C18).",
  description:
    "Those called without success come last. No names and numbers, which are shown when a call is opened. Hidden from a clerk in conflict (R2).",
  audience: "staff",
  action: "tell-applicant",
  responses: {
    200: {
      summary: "At most 50; `more` appear as these are told.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            trackingCode,
            /** The time of the oldest notice in this entry of the call list. */
            since: moment,
            notices: z.array(z.strictObject(news)),
            tries: z.int(),
            lastTry: z.optional(moment),
          }),
        ),
        more: z.boolean(),
      }),
    },
  },
  refusals: [],
});

export const openUntold = defineOperation({
  id: "open-untold",
  method: "POST",
  path: "/api/staff/untold/open",
  summary:
    "The applicant to call, their number, and the text to read; recorded and shown in the case (C18, R15).",
  description: "`tries` lists the calls before.",
  audience: "staff",
  action: "tell-applicant",
  body: z.strictObject({ request: trackingCode }),
  responses: {
    200: {
      summary: "Texts are in the language of the request.",
      body: z.strictObject({
        trackingCode,
        fullName: line(2, 100),
        landline: z.optional(z.string()),
        mobile: z.optional(z.string()),
        language: z.enum(languages),
        notices: z.array(toSay),
        tries: z.array(z.strictObject({ at: moment, by: person })),
      }),
    },
  },
  refusals: ["not-found", "told-already", "own-act", "erased"],
});

export const tellApplicant = defineOperation({
  id: "tell-applicant",
  method: "POST",
  path: "/api/staff/untold/told",
  summary: "Records that the applicant was told, by call or at the desk, or was not reached (C18, R19).",
  description:
    "From then on the applicant's time counts: to reply (R8), to choose among times (M6), to object and to rate (R12, R13). Each is told once: a second clerk is refused.",
  audience: "staff",
  action: "tell-applicant",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    how: z.enum(["phone", "in-person"]),
    result: z.enum(["reached", "not-reached"]),
    /** The ids of the notices that the clerk saw when the call was opened. */
    notices: z.array(noticeId).check(z.minLength(1), z.maxLength(50)),
    words: z.optional(words(1, 4_000)),
  }),
  responses: { 200: { summary: "Noted.", body: z.strictObject({ trackingCode, at: moment }) } },
  refusals: ["not-found", "told-already", "own-act", "contacts-full"],
});
