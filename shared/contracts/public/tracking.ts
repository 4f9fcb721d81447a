/**
 * Following up a request by its tracking code and mobile, and the one-time code that then opens the texts
 * (C2).
 */

import * as z from "zod/mini";
import { mobile, moment, oneTimeCode, receiptPin, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { status } from "./requests.ts";

/** A request that hides the applicant (C15) has no kind, subject and channel here; a one-time code shows them. */
const tracked = z.strictObject({
  ...status.shape,
  kind: z.optional(status.shape.kind),
  subject: z.optional(status.shape.subject),
  channel: z.optional(status.shape.channel),
});

/** The fields with which a person opens a request's status. */
export const codeAndMobile = z.strictObject({ code: trackingCode, mobile });

/** The fields with which a person opens a request's status by the PIN of a paper receipt. */
export const codeAndPin = z.strictObject({ code: trackingCode, pin: receiptPin });

/** The one-time code from the SMS, and the challenge for which the code was sent. */
const confirmation = z.strictObject({ code: trackingCode, challenge: z.uuid(), oneTimeCode });

export const track = defineOperation({
  id: "track",
  method: "POST",
  path: "/api/track",
  summary: "Status and dates of a request, for its code and mobile; no texts.",
  description:
    "A request that hides the applicant (C15) shows only the dates of registration, answer and status. A wrong code and a right code with another mobile get the same response. POST, so that no mobile is in a URL; it changes nothing.",
  audience: "anyone",
  body: codeAndMobile,
  responses: { 200: { summary: "The state of the request.", body: tracked } },
  refusals: ["no-match", "too-many-from-here", "confirm-mobile", "request-erased"],
});

export const sendOneTimeCode = defineOperation({
  id: "send-one-time-code",
  method: "POST",
  path: "/api/track/one-time-code",
  summary: "Sends a one-time code to the mobile of a request.",
  description:
    "After too many looks at the code within an hour, the response is the same for every mobile; the SMS tells. Give the one-time code to confirm-one-time-code; for the mobile of a member of a collective request (C10), to confirm-my-code, without an identity.",
  audience: "anyone",
  idempotent: true,
  body: codeAndMobile,
  responses: {
    202: {
      summary: "On its way. Confirm it with this challenge.",
      body: z.strictObject({ challenge: z.uuid(), expiresAt: moment }),
    },
  },
  refusals: ["no-match", "too-many-from-here", "request-erased", "no-codes-now", "blocked"],
});

export const confirmOneTimeCode = defineOperation({
  id: "confirm-one-time-code",
  method: "POST",
  path: "/api/track/confirm",
  summary: "Exchanges a one-time code for a session for its request.",
  description:
    "The session is sent as `Authorization: Bearer <session>`, or as the cookie that this response sets, and opens this one request.",
  audience: "anyone",
  idempotent: true,
  body: confirmation,
  responses: {
    200: {
      summary: "Confirmed.",
      body: z.strictObject({ trackingCode, session: z.string(), expiresAt: moment }),
      headers: ["Set-Cookie"],
    },
  },
  refusals: ["wrong-code", "code-expired", "too-many-tries", "too-many"],
});

export const openWithPin = defineOperation({
  id: "open-with-pin",
  method: "POST",
  path: "/api/track/pin",
  summary: "Opens a request with the PIN of its newest paper receipt, and gives a session for it (C2).",
  description:
    "For applicants without a mobile. The session opens what a clerk may read out to the holder of the receipt; with it the applicant may add, reply, object and choose the time of a meeting, until a newer receipt is printed. A wrong code, a right code with another's PIN and one without a receipt get the same response. Ten attempts an hour from one address; it changes nothing.",
  audience: "anyone",
  body: codeAndPin,
  responses: {
    200: {
      summary: "Opened.",
      body: z.strictObject({ trackingCode, session: z.string(), expiresAt: moment }),
      headers: ["Set-Cookie"],
    },
  },
  refusals: ["wrong-pin", "too-many-from-here", "pin-closed", "pin-over", "request-erased"],
});
