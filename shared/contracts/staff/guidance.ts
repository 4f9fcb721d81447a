/**
 * Guidance that clerks give at the desk and by phone before a registration, and its counts (C5, C16). Also
 * counts registrations by channel (C4).
 */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { isDay } from "../../domain/time/days.ts";
import { isoDay, key } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { clerksChannels } from "./desk-registration.ts";

/**
 * What the clerk told the visitor. `hand-off`: another body is competent for the matter; `answered`: the
 * clerk's answer was enough. In both cases no request is registered.
 */
const told = ["hand-off", "answered"] as const;

/** A day of this century. Counts began in this century, and years have four digits. */
const thisCentury = isoDay.check(z.refine((day) => isDay(day) && day >= "2001", { error: "not-a-day" }));

export const noteGuidance = defineOperation({
  id: "note-guidance",
  method: "POST",
  path: "/api/staff/guidance",
  summary: "Counts a person at the desk or on the telephone who was told where to go, or got an answer.",
  description:
    "`GET /api/choices` has the guidance. Nothing about the person is stored: each idempotency key adds one to the day's count.",
  audience: "staff",
  action: "guide-visitor",
  idempotent: true,
  body: z
    .strictObject({
      channel: z.enum(clerksChannels),
      what: z.enum(told),
      /** The key of an entry in `handOffs` or `guidance`. When absent, the clerk answered in their own words. */
      key: z.optional(key),
    })
    .check(
      z.refine((given) => given.what === "answered" || given.key !== undefined, {
        path: ["key"],
        error: "choose",
      }),
    ),
  responses: {
    200: { summary: "Counted, now or before.", body: z.strictObject({ noted: z.literal(true) }) },
  },
  refusals: ["unknown-choice"],
});

export const readGuidance = defineOperation({
  id: "read-guidance",
  method: "GET",
  path: "/api/staff/guidance",
  summary:
    "How often each guidance was given before registration, and registrations by channel, in thirty days.",
  description: "Counts only, nothing about people.",
  audience: "staff",
  action: "see-directory",
  query: z.strictObject({
    /** The last day of the counts; today when absent. */
    until: z.optional(thisCentury),
  }),
  responses: {
    200: {
      summary: "Days without counts are absent. Kept for two years.",
      body: z.strictObject({
        from: isoDay,
        until: isoDay,
        counts: z.array(
          z.strictObject({
            day: isoDay,
            /**
             * `registered`, with a key of the directory's `handOffs`, counts the people who registered although they
             * were directed to another body (C5).
             */
            what: z.enum([...told, "registered"]),
            key: z.optional(key),
            channel: z.enum(channels),
            count: z.int(),
          }),
        ),
      }),
    },
  },
  refusals: [],
});
