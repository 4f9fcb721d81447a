/** The call list: what no message told an applicant, and who tells it them (C18). Staff's operations of intake. */

import * as z from "zod/mini";
import { line, moment, person, trackingCode, words } from "../fields/fields.ts";
import { languages } from "../fields/language.ts";
import { meetingId } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";

export const noticeId = z.string().check(z.regex(/^[a-z]+\/[\w.-]{1,100}\/\d+\/\d+$/), z.maxLength(200));
const news = { template: z.string(), at: moment };

/** One of what waits, in the language of the request. */
export const toSay = z.strictObject({
  notice: noticeId,
  ...news,
  text: z.string(),
  /** What they are asked (R8); absent once it was erased. */
  question: z.optional(z.string()),
  /** Which meeting it is about, where it is one. */
  meeting: z.optional(meetingId),
});

export const listUntold = defineOperation({
  id: "list-untold",
  method: "GET",
  path: "/api/staff/untold",
  summary: "Whom no message reaches and somebody has to tell something; who waits longest first (C18).",
  description:
    "What was tried and reached nobody stands behind. No name and no number: those are shown when a call is opened. A clerk who is complained of does not see it (R2).",
  audience: "staff",
  action: "tell-applicant",
  responses: {
    200: {
      summary: "At most 50; `more` come up as these are told.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            trackingCode,
            /** Of what waits longest. */
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
  summary: "Whom to call, at which number, and what to say; recorded and shown in the case (C18, R15).",
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
  summary: "Keeps that the applicant was told, by call or at the desk, or was not reached (C18, R19).",
  description:
    "From it the applicant has their time: to reply (R8), to choose among times (M6), to object and to rate (R12, R13). Told once: whoever comes second is told so.",
  audience: "staff",
  action: "tell-applicant",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    how: z.enum(["phone", "in-person"]),
    result: z.enum(["reached", "not-reached"]),
    /** What stood before the clerk, as the call was opened. */
    notices: z.array(noticeId).check(z.minLength(1), z.maxLength(50)),
    words: z.optional(words(1, 4_000)),
  }),
  responses: { 200: { summary: "Noted.", body: z.strictObject({ trackingCode, at: moment }) } },
  refusals: ["not-found", "told-already", "own-act", "contacts-full"],
});
