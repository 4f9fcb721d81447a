/** The days on which officials receive applicants, and the meeting times (“places”) of each day (M4, M8, M14, M16). */

import * as z from "zod/mini";
import { isoDay, text, username } from "../fields/fields.ts";
import { meetingId, staffPlace, time, weekday } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";
import { ofNamingForMeeting } from "./meetings.ts";

/**
 * A day without meetings. `name`: the name of the holiday or closure; absent when the day is a weekday on
 * which the office never works.
 */
const shut = z.strictObject({ day: isoDay, because: z.enum(["closed", "remote"]), name: z.optional(text) });

export const listPlaces = defineOperation({
  id: "list-places",
  action: "see-meetings",
  method: "GET",
  audience: "staff",
  path: "/api/staff/places",
  summary: "The places of an official in a range of days, both ends included, free and taken (M4).",
  description:
    "At most thirty-one days, without the meetings at each place. `shut`: the days on which meetings are not possible by the working calendar of the official's unit, and why.",
  query: z.strictObject({ host: username, first: isoDay, last: isoDay }),
  responses: {
    200: {
      summary: "By day and time.",
      body: z.strictObject({ places: z.array(staffPlace), shut: z.array(shut) }),
    },
  },
  refusals: ["span-too-long"],
});

export const listHosts = defineOperation({
  id: "list-hosts",
  action: "see-meetings",
  method: "GET",
  audience: "staff",
  path: "/api/staff/meetings/hosts",
  summary: "The officials with a public day on that day (M4, M9).",
  description: "Without those whose day was cancelled.",
  query: z.strictObject({ day: isoDay }),
  responses: {
    200: { summary: "By user name.", body: z.strictObject({ hosts: z.array(username) }) },
  },
  refusals: ["span-too-long"],
});

const skipped = z.enum([
  "closed",
  "remote",
  "outside-hours",
  "day-published",
  "day-past",
  "places-impossible",
  "places-too-many",
]);

export const publishDays = defineOperation({
  id: "publish-days",
  action: "publish-days",
  method: "POST",
  audience: "staff",
  idempotent: true,
  path: "/api/staff/days",
  summary:
    "Publishes the public days of an official: those weekdays in a range of days, each divided alike (M4).",
  description:
    "Each day separately: one on which the office is closed, works from home or is not open at that time gets none, and the response says why.",
  body: z.strictObject({
    host: username,
    weekdays: z.array(weekday).check(z.minLength(1), z.maxLength(7)),
    first: isoDay,
    last: isoDay,
    /** The time at which the first meeting of the day begins. */
    begins: time,
    /** The length of each meeting, in minutes. */
    minutes: z.int().check(z.minimum(1), z.maximum(600)),
    places: z.int().check(z.minimum(1), z.maximum(100)),
    /** The number of applicants who meet the official at each meeting time: one, or a group. */
    capacity: z.int().check(z.minimum(1), z.maximum(100)),
    /** The number of applicants without a booked time who are received on the day (M9); zero when absent. */
    walkIns: z.optional(z.int().check(z.minimum(0), z.maximum(40))),
  }),
  responses: {
    200: {
      summary: "The outcome of each of those weekdays; without `skipped` it is published.",
      body: z.strictObject({
        days: z.array(z.strictObject({ day: isoDay, skipped: z.optional(skipped) })),
      }),
    },
  },
  refusals: ["not-yours-to-arrange", "unknown-official", "span-too-long"],
});

export const cancelDay = defineOperation({
  id: "cancel-day",
  action: "cancel-day",
  method: "POST",
  audience: "staff",
  idempotent: true,
  path: "/api/staff/days/cancel",
  summary:
    "Cancels a public day with all its places; the applicants who had one get priority at the next booking (M8, M16).",
  description:
    "`left`: the official has left, and the applicants waiting at the door must go too. `deputy`: the deputy, and the meetings whose applicants accept them: they keep their time, though the day has no free places any more.",
  body: z.strictObject({
    host: username,
    day: isoDay,
    because: z.enum(["official", "left"]),
    deputy: z.optional(
      z.strictObject({ username, meetings: z.array(meetingId).check(z.minLength(1), z.maxLength(100)) }),
    ),
  }),
  responses: {
    200: {
      summary: "The number of meetings that had a place and get priority.",
      body: z.strictObject({ moved: z.int() }),
    },
  },
  refusals: [
    "not-yours-to-arrange",
    "unknown-official",
    "not-found",
    ...ofNamingForMeeting,
    "not-a-receiver",
  ],
});
