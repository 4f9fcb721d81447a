/**
 * Guidance before registration, at the desk and by phone, and its counts (C5, C16); registrations by channel
 * (C4).
 */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { isDay } from "../../domain/time/days.ts";
import { isoDay, key } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { clerksChannels } from "./desk-registration.ts";

/** `hand-off`: the matter is another body's. `answered`: an answer was enough, and nothing is registered. */
const told = ["hand-off", "answered"] as const;

/** Counts begin in this century, and years have four digits. */
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
      /** The key in `handOffs` or `guidance`; absent: the clerk answered in their own words. */
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
  audience: "staff",
  action: "see-directory",
  query: z.strictObject({
    /** The last of the days; today if absent. */
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
            /** `registered`: with the key of a hand-off, the registrations in spite of it (C5). */
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
