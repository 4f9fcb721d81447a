/** Joining a group's request by its code, and leaving it (C10). */

import * as z from "zod/mini";
import { line, mobile, moment, oneTimeCode, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { codeAndMobile } from "./tracking.ts";

/** What the first page of joining asks for. */
export const whoJoins = z.strictObject({ code: trackingCode, fullName: line(2, 100), mobile });

/** The same with the one-time code given back. */
export const joining = z.strictObject({ ...whoJoins.shape, challenge: z.uuid(), oneTimeCode });

export const askToJoin = defineOperation({
  id: "ask-to-join",
  method: "POST",
  path: "/api/join/one-time-code",
  summary: "Sends a one-time code to who wants to join a group's request (C10).",
  description:
    "The answer is the same whether the code is of a group's request that goes on or not; the SMS tells. It is given back to join-group.",
  audience: "anyone",
  idempotent: true,
  body: codeAndMobile,
  responses: {
    202: {
      summary: "On its way, if there is something to join.",
      body: z.strictObject({ challenge: z.uuid(), expiresAt: moment }),
    },
  },
  refusals: ["too-many", "no-codes-now", "blocked"],
});

export const joinGroup = defineOperation({
  id: "join-group",
  method: "POST",
  path: "/api/join",
  summary: "Joins a group's request with the one-time code, and gets a session for it (C10).",
  description:
    "Its outcome is told to each who joined; what is done about it, its representative does. Whoever joined before comes in the same way, and nothing changes. A code that is of no group's request that goes on is `nothing-to-join`, whatever else it is.",
  audience: "anyone",
  idempotent: true,
  body: joining,
  responses: {
    200: {
      summary: "Joined.",
      body: z.strictObject({ trackingCode, session: z.string(), expiresAt: moment }),
      headers: ["Set-Cookie"],
    },
  },
  refusals: [
    ...["wrong-code", "code-expired", "too-many-tries", "too-many"],
    ...["nothing-to-join", "group-full", "own-group"],
  ] as const,
});

export const leaveGroup = defineOperation({
  id: "leave-group",
  method: "POST",
  path: "/api/requests/{code}/leave",
  summary: "Leaves a group's request: nothing more is told of it (C10).",
  description: "With the session of who joined. Its representative withdraws it instead.",
  audience: "applicant",
  idempotent: true,
  params: z.strictObject({ code: trackingCode }),
  body: z.strictObject({}),
  responses: { 200: { summary: "Left.", body: z.strictObject({ trackingCode, at: moment }) } },
  refusals: ["not-found"],
});
