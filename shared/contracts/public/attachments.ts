/** The files that an applicant attaches to a request; staff who work on the case can open them (C12). */

import * as z from "zod/mini";
import { caseId, moment, trackingCode } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { attachmentStages, fileFormats, fileRefusals } from "../words/attachment-words.ts";

const number = z.string().check(z.regex(/^[1-9][0-9]?$/, { error: "not-one-of" }));
const ofRequest = z.strictObject({ code: trackingCode });
const ofAttachment = z.strictObject({ code: trackingCode, number });

/** An address in S3. The pattern is written into the OpenAPI document. */
const address = z.string().check(z.regex(/^https?:\/\/\S+$/));

/**
 * `attachment`: the number of the attachment within its request, from 1. `since`: when the attachment reached
 * its present stage.
 */
const common = {
  attachment: z.int(),
  stage: z.enum(attachmentStages),
  since: moment,
  format: z.optional(z.enum(fileFormats)),
  /** The file's size in bytes. */
  size: z.optional(z.int()),
  because: z.optional(z.enum(fileRefusals)),
  /** C11: the file is the document that proves the proxy's authority. */
  authority: z.optional(z.literal(true)),
};

/** `until`: the time at which the upload form expires; present while the stage is `begun`. */
export const seenAttachment = z.strictObject({ ...common, until: z.optional(moment) });

/**
 * A form for the upload: a browser or program posts `fields` to `url`, with the file as the last field,
 * `file`.
 */
export const upload = z.strictObject({
  url: address,
  fields: z.record(z.string(), z.string()),
  until: moment,
});

export const beginAttachment = defineOperation({
  id: "begin-attachment",
  method: "POST",
  path: "/api/requests/{code}/attachments",
  summary: "Makes a place for one file; the response says how to upload it (C12).",
  description:
    "A JPEG, PNG or PDF of at most 10 megabytes, within an hour; ten files a request. Neither the request nor its case waits for it.",
  audience: "applicant",
  idempotent: true,
  params: ofRequest,
  body: z.strictObject({
    /** The file will be the document that proves the proxy's authority (C11). */
    authority: z.optional(z.literal(true)),
  }),
  responses: {
    200: { summary: "Noted.", body: z.strictObject({ trackingCode, attachment: z.int(), at: moment }) },
  },
  refusals: ["not-found", "request-ended", "attachments-full", "not-by-proxy"],
});

export const listAttachments = defineOperation({
  id: "list-attachments",
  method: "GET",
  path: "/api/requests/{code}/attachments",
  summary: "The files of a request, each with its stage.",
  description: "A file that was refused stays in the list, with the reason.",
  audience: "applicant",
  params: ofRequest,
  responses: {
    200: {
      summary:
        "Oldest first. `mayAttach`: another one can be attached now; `wantsAuthority`: the authority document is missing (C11).",
      body: z.strictObject({
        attachments: z.array(seenAttachment),
        mayAttach: z.boolean(),
        wantsAuthority: z.optional(z.boolean()),
      }),
    },
  },
  refusals: ["not-found"],
});

export const readAttachment = defineOperation({
  id: "read-attachment",
  method: "GET",
  path: "/api/requests/{code}/attachments/{number}",
  summary: "One file: how to upload it while it is awaited; its address for a minute once it is ready.",
  description:
    "A program reads this again until the file is checked. A refused file has the reason in `because`.",
  audience: "applicant",
  params: ofAttachment,
  responses: {
    200: {
      summary: "`upload` while it is `begun`, `url` once it is `cleared`.",
      body: z.strictObject({ ...common, upload: z.optional(upload), url: z.optional(address) }),
    },
  },
  refusals: ["not-found"],
});

/** An attached file as staff see it in the case. */
export const caseAttachment = z.strictObject({
  ...common,
  stage: z.enum(["received", "cleared", "refused"]),
});

export const openAttachment = defineOperation({
  id: "open-attachment",
  method: "GET",
  path: "/api/staff/cases/{case}/attachments/{number}",
  summary:
    "Gives a download address of a file of the case, for a minute. Each look is recorded and shown in the case.",
  description: "For a ready file, and readers of the applicant's text (R15, R2, C15).",
  audience: "staff",
  action: "see-case",
  params: z.strictObject({ case: caseId, number }),
  responses: {
    200: { summary: "As an attachment, with a name of ours.", body: z.strictObject({ url: address }) },
  },
  refusals: ["not-found", "identity-hidden"],
});
