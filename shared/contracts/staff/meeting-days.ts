/** The public days of officials and their places (M4, M8, M14, M16). */

import * as z from "zod/mini";
import { isoDay, text, username } from "../fields/fields.ts";
import { meetingId, staffPlace, time, weekday } from "../fields/meeting-fields.ts";
import { defineOperation } from "../operation.ts";
import { ofNamingForMeeting } from "./meetings.ts";

/** Without a name it is the week that has no such working day. */
const shut = z.strictObject({ day: isoDay, because: z.enum(["closed", "remote"]), name: z.optional(text) });

export const listPlaces = defineOperation({
  id: "list-places",
  action: "see-meetings",
  method: "GET",
  audience: "staff",
  path: "/api/staff/places",
  summary: "The places of an official from one day to another, both inclusive, free ones and held ones (M4).",
  description:
    "At most thirty-one days. What a place is held by is not in it. `shut`: on which of those days nobody can be met, by the working calendar of the official's unit, and why.",
  query: z.strictObject({ host: username, first: isoDay, last: isoDay }),
  responses: {
    200: {
      summary: "By day and time.",
      body: z.strictObject({ places: z.array(staffPlace), shut: z.array(shut) }),
    },
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
    "Publishes the public days of an official: those weekdays from one day to another, each divided alike (M4).",
  description:
    "Each day by itself: one on which the office is closed, works from home or is not open at that time has none, and says why.",
  body: z.strictObject({
    host: username,
    weekdays: z.array(weekday).check(z.minLength(1), z.maxLength(7)),
    first: isoDay,
    last: isoDay,
    /** When the first place begins. */
    begins: time,
    /** How long each place is. */
    minutes: z.int().check(z.minimum(1), z.maximum(600)),
    places: z.int().check(z.minimum(1), z.maximum(100)),
    /** Applicants in each place: one to one, or a group. */
    capacity: z.int().check(z.minimum(1), z.maximum(100)),
    /** How many more are received on the day without a time (M9); none when it is left out. */
    walkIns: z.optional(z.int().check(z.minimum(0), z.maximum(40))),
  }),
  responses: {
    200: {
      summary: "What became of each of those weekdays; without `skipped` it is published.",
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
  summary: "A public day goes with all its places; whoever had one comes first next time (M8, M16).",
  description:
    "`left`: the official has left, and those who wait in front of the door go, too. `deputy`: who stands in, and the meetings whose applicants choose that: they keep their time, though nobody can take a place of the day any more.",
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
      summary: "How many meetings had a place and come first next time.",
      body: z.strictObject({ moved: z.int() }),
    },
  },
  refusals: ["not-yours-to-arrange", "unknown-official", "not-found", ...ofNamingForMeeting],
});
