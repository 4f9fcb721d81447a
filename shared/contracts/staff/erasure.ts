/** Erasing what is personal of somebody (P2): for good, all of theirs at once. */

import * as z from "zod/mini";
import { latinDigits } from "../../domain/text/digits.ts";
import { isoDay, moment, named, person, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

/** Why somebody is erased. No words: what is written of a person would have to be erased with them. */
export const erasureReasons = ["asked", "ordered", "kept-long-enough"] as const;

/** Why somebody is kept, whatever else: likewise no words. */
export const holdReasons = ["court", "inspection", "audit", "other"] as const;

const letterNumberIn = (typed: string): string => latinDigits(typed).replaceAll(/\s/g, "");

/** As offices number their letters: digits in any script, with strokes, dots and dashes between. */
const letterNumber = z
  .string()
  .check(
    z.describe("Number of the letter that asks for it: digits, with strokes, dots and dashes between."),
    z.maxLength(60),
    z.overwrite(letterNumberIn),
    z.regex(/^[0-9](?:[0-9/.-]{0,28}[0-9])?$/, { error: "not-one-of" }),
  );

const hold = z.strictObject({
  request: trackingCode,
  because: z.enum(holdReasons),
  reference: z.exactOptional(z.string()),
  by: person,
  at: moment,
});

/** Why somebody is left though a request of theirs was kept long enough. */
export const waitsBecause = [
  "still-open",
  "still-owed",
  "on-hold",
  "kept-for-now",
  "request-erased",
] as const;

export const listKept = defineOperation({
  id: "list-kept",
  method: "GET",
  path: "/api/staff/kept",
  summary: "Requests whose time to be kept is over, and why somebody is left all the same: a dry run (P2).",
  description:
    "How long is the organisation's: the rows `retention` of its durations, by kind and channel, in months of the Solar Hijri calendar. Each is then erased by `erase-applicant` with `kept-long-enough`, which asks the same again: the applicant whole, or this request alone where another of theirs is still to be kept. Codes alone, of nobody in whose requests one is complained of.",
  audience: "staff",
  action: "erase-applicant",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "A page, oldest first within a kind; it may hold nothing though there is a next.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            request: trackingCode,
            kind: named,
            /** The days with which it ended, and until which it was to be kept: ISO, Tehran. */
            ended: isoDay,
            until: isoDay,
            waits: z.optional(z.enum(waitsBecause)),
            /** Which of the applicant's requests it waits for. */
            of: z.optional(trackingCode),
          }),
        ),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: [],
});

/** So many of a dry run: found by its own pages, and kept with the decision. */
const found = z.int().check(z.minimum(0), z.maximum(1_000_000));

const retention = z.strictObject({
  /** Who turned it on, and when; absent while it is off. */
  on: z.optional(z.strictObject({ by: person, at: moment })),
});

const retentionRun = z.strictObject({
  run: z.int(),
  /** On which it began: ISO, Tehran. */
  day: isoDay,
  by: person,
  at: moment,
  /** Absent while it goes on, or waits for the next night. */
  endedAt: z.optional(moment),
  /** Requests whose time was over, and what became of them. */
  due: z.int(),
  erased: z.int(),
  waiting: z.int(),
  failed: z.int(),
  /** It came to its bound: the next one goes on where it ended. */
  more: z.boolean(),
});

export const readRetention = defineOperation({
  id: "read-retention",
  method: "GET",
  path: "/api/staff/retention",
  summary:
    "Whether what was kept long enough is erased at night by itself, and what became of the last nights (P2).",
  audience: "staff",
  action: "erase-applicant",
  responses: {
    200: {
      summary: "At most 30 runs, the newest first.",
      body: z.extend(retention, { runs: z.array(retentionRun) }),
    },
  },
  refusals: [],
});

export const switchRetention = defineOperation({
  id: "switch-retention",
  method: "POST",
  path: "/api/staff/retention",
  summary: "Has what was kept long enough erased at night by itself from now on, or no longer (P2).",
  description:
    "Off at first. Whoever turns it on says what a dry run (`list-kept`) found, which is kept with the decision. A night has a bound, and the next one goes on; nothing on hold is erased.",
  audience: "staff",
  action: "erase-applicant",
  idempotent: true,
  body: z.strictObject({
    on: z.boolean(),
    /** What the dry run found: how many requests would be erased, and how many wait. */
    looked: z.exactOptional(z.strictObject({ ready: found, waiting: found })),
  }),
  responses: { 200: { summary: "As it is from now on.", body: retention } },
  refusals: ["look-first"],
});

export const placeHold = defineOperation({
  id: "place-hold",
  method: "POST",
  path: "/api/staff/holds",
  summary:
    "Keeps what is personal of a request's applicant, whatever else: until it is lifted nobody erases them (P2).",
  description: "It is of the person: a hold on one of their requests is a hold on all of them.",
  audience: "staff",
  action: "hold-records",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    because: z.enum(holdReasons),
    reference: z.exactOptional(letterNumber),
  }),
  responses: { 200: { summary: "On hold.", body: hold } },
  refusals: ["not-found", "on-hold-already", "being-erased", "request-erased"],
});

export const liftHold = defineOperation({
  id: "lift-hold",
  method: "POST",
  path: "/api/staff/holds/lift",
  summary: "Lifts the hold on a request (P2).",
  audience: "staff",
  action: "hold-records",
  idempotent: true,
  body: z.strictObject({ request: trackingCode }),
  responses: {
    200: { summary: "No longer on hold.", body: z.strictObject({ request: trackingCode, liftedAt: moment }) },
  },
  refusals: ["not-found", "not-on-hold"],
});

export const listHolds = defineOperation({
  id: "list-holds",
  method: "GET",
  path: "/api/staff/holds",
  summary: "What is on hold, oldest first (P2).",
  audience: "staff",
  action: "hold-records",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({ holds: z.array(hold), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
});

export const eraseApplicant = defineOperation({
  id: "erase-applicant",
  method: "POST",
  path: "/api/staff/applicants/erasure",
  summary:
    "Erases what is personal of the applicant of a request, in all of their requests, by destroying their key (P2).",
  description:
    "For good. Refused while one of their requests is open or on hold, or something promised in an answer is still owed. Their files are destroyed first. Codes, kinds, dates and decisions stay.",
  audience: "staff",
  action: "erase-applicant",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    /** They asked for it themselves, a court or an authority ordered it, or the time to keep them is over. */
    because: z.enum(erasureReasons),
    /** Whom the request is asked for by proxy (C11); absent: its applicant. */
    whose: z.optional(z.literal("represented")),
  }),
  responses: {
    200: {
      summary:
        "Nobody can read it any more. From `completeAt` on no recovery of the keys' table can, either.",
      body: z.strictObject({ requests: z.array(trackingCode), erasedAt: moment, completeAt: moment }),
    },
  },
  refusals: [
    "not-found",
    "still-open",
    "still-owed",
    "on-hold",
    "kept-for-now",
    "request-erased",
    "not-by-proxy",
  ],
});
