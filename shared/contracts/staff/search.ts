/**
 * Finds cases by words, and finds cases about the same matter (R18, R14); suggests kind, subject and unit (R20). The
 * browser sends the query in the body, since addresses are logged.
 */

import * as z from "zod/mini";
import { caseId, isoDay, key, moment, named, words } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { params, stage } from "./cases.ts";

/** A case in a list of search results. */
const foundCase = z.strictObject({
  case: caseId,
  /**
   * The number of the case among the parts of a divided request; absent when the case is a whole request
   * (R6).
   */
  part: z.optional(z.int()),
  kind: named,
  subject: named,
  stage,
  unit: named,
  registeredAt: moment,
});

export const searchCases = defineOperation({
  id: "search-cases",
  method: "POST",
  path: "/api/staff/search",
  summary: "The cases in which the applicant wrote these words, among those the caller may see (R18).",
  description:
    "Spellings, half-spaces, plural and possessive endings and the script of digits do not matter. Cases with the most of the words come first, then those with the rarest, then the newest. The code of a request at its partner system finds its cases alone. A page may be short, even empty, and still have a `next`; there are two pages at most.",
  audience: "staff",
  action: "work-at-desk",
  body: z.strictObject({
    words: words(1, 200),
    /** The value of `next` from the preceding page of results; absent for the first page. */
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 40.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            ...foundCase.shape,
            /**
             * The text around the first hit, for people who hold the case, as in `read-first-words`. `hit`: this
             * piece of the text matches the query.
             */
            words: z.optional(
              z.array(z.strictObject({ text: z.string(), hit: z.optional(z.literal(true)) })),
            ),
          }),
        ),
        next: z.optional(z.string()),
        /** The query is the code of a request in a partner's system. */
        byCode: z.optional(z.literal(true)),
        /** All words of the query are too common to be searched for. */
        tooCommon: z.optional(z.literal(true)),
        /** There are more hits than two pages show; the user should add words. */
        cutOff: z.optional(z.literal(true)),
      }),
    },
  },
  refusals: [],
});

const suggested = {
  /** How much of the evidence is for it; an estimate, with no percentage. */
  band: z.enum(["strong", "fair", "weak"]),
  /** The words of the text that speak for it, as the applicant typed them, the strongest first. */
  words: z.array(z.string()),
  /**
   * In how many later cases it was the first suggestion, and in how many of these the case ended with it. Absent while these
   * are fewer than 20.
   */
  record: z.optional(z.strictObject({ cases: z.int(), right: z.int() })),
};

/** The day of the training, and the number of cases that it learnt from; absent without a model. */
const learnt = z.optional(z.strictObject({ day: isoDay, cases: z.int() }));

export const listSuggestions = defineOperation({
  id: "list-suggestions",
  method: "GET",
  path: "/api/staff/cases/{case}/suggestions",
  summary: "Kinds, subjects and units that the applicant's text suggests, to choose from or to leave (R20).",
  description:
    "Learnt once a week from the organisation's own closed cases. A kind is suggested only while the first suggestions of kinds were right more often than always the most frequent kind, in at least 20 cases. Only for people who may correct or refer the case now, and not while the applicant is hidden from them. Empty while the organisation has too few closed cases. Never suggests a unit in conflict of interest. Nothing is decided.",
  audience: "staff",
  action: "see-case",
  params,
  responses: {
    200: {
      summary: "At most three of each, the most probable first.",
      body: z.strictObject({
        kinds: z.array(z.strictObject({ kind: named, ...suggested })),
        subjects: z.array(z.strictObject({ subject: named, ...suggested })),
        units: z.array(z.strictObject({ unit: named, ...suggested })),
        learnt,
      }),
    },
  },
  refusals: ["not-found"],
});

export const suggestForText = defineOperation({
  id: "suggest-for-text",
  method: "POST",
  path: "/api/staff/suggestions",
  summary:
    "Kinds and subjects that a text suggests, for a clerk who registers it for an applicant (R20); asked before registering.",
  description:
    "As in `list-suggestions`, of the kinds and subjects that a clerk may choose: no emergency and no report without identity. Nothing is decided, and the text is not stored. POST, so that no text is in a URL.",
  audience: "staff",
  action: "register-for-applicant",
  body: z.strictObject({
    /** The kind that the clerk has chosen; absent before a choice. */
    kind: z.optional(key),
    description: words(10, 4_000),
  }),
  responses: {
    200: {
      summary: "At most three of each, the most probable first.",
      body: z.strictObject({
        kinds: z.array(z.strictObject({ kind: named, ...suggested })),
        subjects: z.array(z.strictObject({ subject: named, ...suggested })),
        learnt,
      }),
    },
  },
  refusals: [],
});

export const listSimilar = defineOperation({
  id: "list-similar",
  method: "GET",
  path: "/api/staff/cases/{case}/similar",
  summary: "Requests of the last 90 days that may be about the same matter, to link or to leave (R14).",
  description:
    "Those of the same applicant first, then those with a similar text. Only cases that the caller may see, and only for people who may link this case. Nothing is linked or closed.",
  audience: "staff",
  action: "see-case",
  params,
  responses: {
    200: {
      summary: "At most ten.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({ ...foundCase.shape, why: z.enum(["same-applicant", "similar-text"]) }),
        ),
      }),
    },
  },
  refusals: ["not-found"],
});
