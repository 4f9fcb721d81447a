/** What people are told before they register, at the desk and by phone, and how often that was so (C5, C16); how many registered, and by which way (C4). */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { isDay } from "../../domain/time/days.ts";
import { isoDay, key } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { clerksChannels } from "./desk-registration.ts";

/** `hand-off`: it is somebody else's matter. `answered`: an answer was enough, and nothing is registered. */
const told = ["hand-off", "answered"] as const;

/** Nothing was counted before, and years have four digits. */
const thisCentury = isoDay.check(z.refine((day) => isDay(day) && day >= "2001", { error: "not-a-day" }));

export const noteGuidance = defineOperation({
  id: "note-guidance",
  method: "POST",
  path: "/api/staff/guidance",
  summary: "Counts that somebody at the desk or on the telephone was told where to go, or had their answer.",
  description:
    "`GET /api/choices` has what there is to tell. Nothing of the person is kept: once for each idempotency key, it is one more of the day.",
  audience: "staff",
  action: "guide-visitor",
  idempotent: true,
  body: z
    .strictObject({
      channel: z.enum(clerksChannels),
      what: z.enum(told),
      /** Of one of `handOffs` or `guidance`; without: the clerk's own words answered them. */
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
    "How often people were told what before registering, and how many registered by which way, in thirty days.",
  audience: "staff",
  action: "see-directory",
  query: z.strictObject({
    /** The last of the days; today, when it is not given. */
    until: z.optional(thisCentury),
  }),
  responses: {
    200: {
      summary: "Days on which there was nothing are not there. Kept for two years.",
      body: z.strictObject({
        from: isoDay,
        until: isoDay,
        counts: z.array(
          z.strictObject({
            day: isoDay,
            /** `registered`: with the key of a hand-off, though they were told whose matter it is (C5). */
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
