/** Joining a collective request by its code, and leaving it (C10). */

import * as z from "zod/mini";
import { line, mobile, moment, oneTimeCode, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { codeAndMobile } from "./tracking.ts";

/** The fields of the first page of the form for joining a collective request. */
export const whoJoins = z.strictObject({ code: trackingCode, fullName: line(2, 100), mobile });

/** The fields with which a person joins a collective request: those of the first page, and the one-time code by SMS. */
export const joining = z.strictObject({ ...whoJoins.shape, challenge: z.uuid(), oneTimeCode });

export const askToJoin = defineOperation({
  id: "ask-to-join",
  method: "POST",
  path: "/api/join/one-time-code",
  summary: "Sends a one-time code to a person who wants to join a collective request (C10).",
  description:
    "The response is the same for every code; the SMS tells whether an open collective request has it. Give the one-time code to join-group.",
  audience: "anyone",
  idempotent: true,
  body: codeAndMobile,
  responses: {
    202: {
      summary: "On its way, if there is a request to join.",
      body: z.strictObject({ challenge: z.uuid(), expiresAt: moment }),
    },
  },
  refusals: ["too-many", "no-codes-now", "blocked"],
});

export const joinGroup = defineOperation({
  id: "join-group",
  method: "POST",
  path: "/api/join",
  summary: "Joins a collective request with the one-time code, and gets a session for it (C10).",
  description:
    "Each member is told its outcome; the representative acts for them. A member who joins again gets a session, and nothing changes. `nothing-to-join` for every code that is not of an open collective request.",
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
  summary: "Leaves a collective request: no further news is sent to the member (C10).",
  description: "With a member's session. The representative withdraws it instead.",
  audience: "applicant",
  idempotent: true,
  params: z.strictObject({ code: trackingCode }),
  body: z.strictObject({}),
  responses: { 200: { summary: "Left.", body: z.strictObject({ trackingCode, at: moment }) } },
  refusals: ["not-found"],
});
