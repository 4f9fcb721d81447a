/** Erasing what is personal of somebody (P2): for good, all of theirs at once. */

import * as z from "zod/mini";
import { moment, trackingCode } from "./fields.ts";
import { defineOperation } from "./operation.ts";
import { story } from "./story.ts";

/** Why somebody is erased. No words: what is written of a person would have to be erased with them. */
export const erasureReasons = ["asked", "ordered", "kept-long-enough"] as const;

export const eraseApplicant = defineOperation({
  id: "erase-applicant",
  method: "POST",
  path: "/api/staff/applicants/erasure",
  summary:
    "Erases what is personal of the applicant of a request, in all of their requests, by destroying their key (P2).",
  description:
    "For good. Refused while one of their requests is open or something promised in an answer is still owed. Codes, kinds, dates and decisions stay.",
  audience: "staff",
  action: "erase-applicant",
  idempotent: true,
  body: z.strictObject({
    request: trackingCode,
    /** They asked for it themselves, a court or an authority ordered it, or the time to keep them is over. */
    because: z.enum(erasureReasons),
  }),
  responses: {
    200: {
      summary:
        "Nobody can read it any more. From `completeAt` on no recovery of the keys' table can, either.",
      body: z.strictObject({ requests: z.array(trackingCode), erasedAt: moment, completeAt: moment }),
    },
  },
  refusals: ["not-found", "still-open", "has-files", "still-owed", "request-erased"],
  example: {
    as: "administrator",
    body: { request: story.code, because: "asked" },
    status: 409,
    response: {
      type: "urn:peygir:problem:still-open",
      title: "درخواستی هنوز باز است",
      detail: `درخواست ${story.code} این متقاضی هنوز باز است. پس از پایان رسیدگی و مهلت اعتراض می‌توان اطلاعات او را پاک کرد.`,
      status: 409,
    },
  },
});
