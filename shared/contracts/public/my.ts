/** An applicant's sign-in without a password, and the applicant's own requests (C13, C14). */

import * as z from "zod/mini";
import { mobile, moment, oneTimeCode, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { assurance } from "../staff/looks.ts";
import { identity, status } from "./requests.ts";

/** The identity and mobile that the applicant gave at registration. */
export const whoAmI = z.strictObject({ identity, mobile });

export const sendMyCode = defineOperation({
  id: "send-my-code",
  method: "POST",
  path: "/api/my/one-time-code",
  summary: "Sends a one-time code to a mobile that has registered requests.",
  description: "The response is the same whether there is such a request or not; the SMS tells.",
  audience: "anyone",
  idempotent: true,
  body: whoAmI,
  responses: {
    202: {
      summary: "On its way, if the mobile has requests.",
      body: z.strictObject({ challenge: z.uuid(), expiresAt: moment }),
    },
  },
  refusals: ["too-many-from-here", "no-codes-now", "blocked"],
});

export const confirmMyCode = defineOperation({
  id: "confirm-my-code",
  method: "POST",
  path: "/api/my/confirm",
  summary: "Exchanges the one-time code for a session for all requests of this identity and mobile.",
  description: "The session opens each request that these requests' list contains. Wrong codes are counted.",
  audience: "anyone",
  idempotent: true,
  body: z.strictObject({ ...whoAmI.shape, challenge: z.uuid(), oneTimeCode }),
  responses: {
    200: {
      summary: "Confirmed.",
      body: z.strictObject({ session: z.string(), expiresAt: moment }),
      headers: ["Set-Cookie"],
    },
  },
  refusals: ["wrong-code", "code-expired", "too-many-tries", "too-many"],
});

export const listMyRequests = defineOperation({
  id: "list-my-requests",
  method: "GET",
  path: "/api/my/requests",
  summary: "The requests that the session opens, newest first.",
  description: "`next` leads to the next page. `forYou` marks a request that waits for its applicant.",
  audience: "applicant",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25; each can be read with the same session.",
      body: z.strictObject({
        assurance,
        requests: z.array(
          z.strictObject({
            ...status.shape,
            /**
             * The tracking codes of other requests on this page, from the last 90 days, of which this request
             * is probably a duplicate (C9).
             */
            likelyDuplicates: z.optional(z.array(trackingCode)),
          }),
        ),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: [],
});
