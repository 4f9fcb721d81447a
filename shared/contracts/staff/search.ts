/** Finding cases by words, and what may be about the same matter as one (R18, R14). What is looked for is in the body: an address is logged. */

import * as z from "zod/mini";
import { caseId, moment, named, words } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { params, stage } from "./cases.ts";

/** A case as a list of search results shows it. */
const foundCase = z.strictObject({
  case: caseId,
  /** Which part of its request it is; absent on a whole one (R6). */
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
  summary: "The cases in which the applicant wrote these words, of those the caller may see (R18).",
  description:
    "Spellings, half-spaces, plural and possessive endings and the script of digits do not matter. The cases with the most of the words come first, then those with the rarest, then the newest. The code of a request at its partner system finds its cases alone. A page may be short, even empty, and still have a `next`; there are two pages at most.",
  audience: "staff",
  action: "work-at-desk",
  body: z.strictObject({
    words: words(1, 200),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 40.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            ...foundCase.shape,
            /** The words around the first that was found, to those who hold the case (`read-first-words`). */
            words: z.optional(
              z.array(z.strictObject({ text: z.string(), hit: z.optional(z.literal(true)) })),
            ),
          }),
        ),
        next: z.optional(z.string()),
        /** It is the code of a request at its partner. */
        byCode: z.optional(z.literal(true)),
        /** Only of words that stand in every text: nothing was looked for. */
        tooCommon: z.optional(z.literal(true)),
        /** There is more than two pages show: other words find it. */
        cutOff: z.optional(z.literal(true)),
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
    "Those of the same applicant first, then those with a similar text. Of those the caller may see; only to who may link this case. Nothing is linked or closed by it.",
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
