/** Following a request up with its code and mobile, and the one-time code that opens its words (C2). */

import * as z from "zod/mini";
import { mobile, moment, oneTimeCode, receiptPin, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { status } from "./requests.ts";

/** What somebody who follows a request up must give. */
export const codeAndMobile = z.strictObject({ code: trackingCode, mobile });

/** What somebody who has a paper receipt gives instead. */
export const codeAndPin = z.strictObject({ code: trackingCode, pin: receiptPin });

/** A sent one-time code given back. */
const confirmation = z.strictObject({ code: trackingCode, challenge: z.uuid(), oneTimeCode });

export const track = defineOperation({
  id: "track",
  method: "POST",
  path: "/api/track",
  summary: "Status and dates of a request, for whoever has its code and its mobile; no words.",
  description:
    "A wrong code and a right code with another mobile get the same answer. POST, so that no mobile stands in a URL; it changes nothing.",
  audience: "anyone",
  body: codeAndMobile,
  responses: { 200: { summary: "Where the request is.", body: status } },
  refusals: ["no-match", "too-many-from-here", "confirm-mobile", "request-erased"],
});

export const sendOneTimeCode = defineOperation({
  id: "send-one-time-code",
  method: "POST",
  path: "/api/track/one-time-code",
  summary: "Sends a one-time code to the mobile of a request.",
  description:
    "Once the code was looked at too often in an hour, the answer is the same whether the mobile is the request's or not; the SMS tells. It is given back to confirm-one-time-code; with the mobile of who joined a group's request (C10), to confirm-my-code, without an identity.",
  audience: "anyone",
  idempotent: true,
  body: codeAndMobile,
  responses: {
    202: {
      summary: "On its way. Give it back with this challenge.",
      body: z.strictObject({ challenge: z.uuid(), expiresAt: moment }),
    },
  },
  refusals: ["no-match", "too-many-from-here", "request-erased", "no-codes-now", "blocked"],
});

export const confirmOneTimeCode = defineOperation({
  id: "confirm-one-time-code",
  method: "POST",
  path: "/api/track/confirm",
  summary: "Gives a one-time code back and gets a session for its request.",
  description:
    "The session is sent as `Authorization: Bearer <session>`, or as the cookie that this answer sets, and opens this one request.",
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
    "For who has no mobile. The session opens what a clerk may read out to the holder of the receipt; with it one may add, reply, object and choose the time of a meeting, until a newer receipt is printed. A wrong code, a right code with another's PIN and one without a receipt get the same answer. Ten tries an hour from one address; it changes nothing.",
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
