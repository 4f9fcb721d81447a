/** Erases a person's personal data (P2) permanently, in all of the person's requests together. */

import * as z from "zod/mini";
import { latinDigits } from "../../domain/text/digits.ts";
import { isoDay, moment, named, person, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";

/**
 * Why a person's data are erased. The reason is a code: a text about the person would itself have to be
 * erased.
 */
export const erasureReasons = ["asked", "ordered", "kept-long-enough"] as const;

/** Why a legal hold was set. The reason is a code, as with erasure. */
export const holdReasons = ["court", "inspection", "audit", "other"] as const;

const letterNumberIn = (typed: string): string => latinDigits(typed).replaceAll(/\s/g, "");

/**
 * The number of a letter in the usual form of offices: digits of any script, separated by strokes, dots or
 * dashes.
 */
const letterNumber = z
  .string()
  .check(
    z.describe("Number of the letter that asks for it: digits, with strokes, dots and dashes between."),
    z.maxLength(60),
    z.overwrite(letterNumberIn),
    z.regex(/^[0-9](?:[0-9/.-]{0,28}[0-9])?$/, { error: "not-one-of" }),
  );

export const hold = z.strictObject({
  request: trackingCode,
  because: z.enum(holdReasons),
  reference: z.exactOptional(z.string()),
  by: person,
  at: moment,
});

/** The reasons why a request's data are not erased although the retention period has ended. */
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
  summary: "Requests whose retention has ended, and why some people stay: a dry run (P2).",
  description:
    "The organisation sets the retention: the rows `retention` of its durations, by kind and channel, in months of the Solar Hijri calendar. Erase each with `erase-applicant` and `kept-long-enough`, which checks again: the whole applicant, or this request alone when their other requests must still be kept. Codes only, without applicants in whose requests the caller is accused.",
  audience: "staff",
  action: "erase-applicant",
  query: z.strictObject({ after: z.optional(z.string().check(z.maxLength(400))) }),
  responses: {
    200: {
      summary: "A page, oldest first within a kind; it may be empty and still have a next.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            request: trackingCode,
            kind: named,
            /**
             * `ended`: the day on which the request ended; `until`: the last day for which the request's data
             * are kept. Both are ISO days in Tehran.
             */
            ended: isoDay,
            until: isoDay,
            waits: z.optional(z.enum(waitsBecause)),
            /** Another request of the applicant, which must end before this request is erased. */
            of: z.optional(trackingCode),
          }),
        ),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: [],
});

/** A number of requests that a dry run counted; recorded with the administrator's decision. */
const found = z.int().check(z.minimum(0), z.maximum(1_000_000));

const retention = z.strictObject({
  /** Who turned nightly erasure on, and when; absent while it is off. */
  on: z.optional(z.strictObject({ by: person, at: moment })),
});

const retentionRun = z.strictObject({
  run: z.int(),
  /** The day on which the run of erasure began: ISO, Tehran. */
  day: isoDay,
  by: person,
  at: moment,
  /** The time at which the run ended; absent while the run goes on, or waits for the next night. */
  endedAt: z.optional(moment),
  /**
   * `due`: the number of requests whose retention period had ended; the other counts tell how many of these
   * requests were erased, and how many were not.
   */
  due: z.int(),
  erased: z.int(),
  waiting: z.int(),
  failed: z.int(),
  /** The run erased as many requests as one run may; the next run continues there. */
  more: z.boolean(),
});

export const readRetention = defineOperation({
  id: "read-retention",
  method: "GET",
  path: "/api/staff/retention",
  summary:
    "Whether requests are erased automatically at night after their retention, and the last nights (P2).",
  description:
    "`on` says who turned it on, and when. Each run has the number of erased and of failed requests.",
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
  summary: "Turns automatic erasure at night on or off (P2).",
  description:
    "Off at first. The caller reports the result of a dry run (`list-kept`), which is recorded with the decision. A night has a limit, and the next one continues; nothing on hold is erased.",
  audience: "staff",
  action: "erase-applicant",
  idempotent: true,
  body: z.strictObject({
    on: z.boolean(),
    /** What the dry run found: how many requests would be erased, and how many must wait. */
    looked: z.exactOptional(z.strictObject({ ready: found, waiting: found })),
  }),
  responses: { 200: { summary: "The new setting.", body: retention } },
  refusals: ["look-first"],
});

export const placeHold = defineOperation({
  id: "place-hold",
  method: "POST",
  path: "/api/staff/holds",
  summary: "Puts a request on hold: until it is lifted nobody can erase its applicant (P2).",
  description: "A hold on one request of a person holds all of them.",
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
  description: "The request can be erased again, at once or after its retention.",
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
  summary: "The requests on hold, oldest first (P2).",
  description: "Each with its reason, and who placed it.",
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
    "Erases the personal data of a request's applicant, in all of their requests, by destroying their key (P2).",
  description:
    "For good. Refused while one of their requests is open or on hold, or a commitment of an answer is still owed. Their files are destroyed first. Codes, kinds, dates and decisions stay.",
  audience: "staff",
  action: "erase-applicant",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    /**
     * Why the data are erased: the person asked for it, a court or an authority ordered it, or the time to
     * keep the data ended.
     */
    because: z.enum(erasureReasons),
    /** Erase the represented person's data (C11); when absent, the applicant's. */
    whose: z.optional(z.literal("represented")),
  }),
  responses: {
    200: {
      summary:
        "Nobody can read the data any more. From `completeAt` on no recovery of the keys' table can, either.",
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
