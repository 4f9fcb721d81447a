/** Examples of the operations in `../attachments.ts`. */

import { exampleOf } from "../../example.ts";
import { notFound } from "../../openapi/not-found-example.ts";
import { story } from "../../openapi/story.ts";
import { beginAttachment, listAttachments, openAttachment, readAttachment } from "../attachments.ts";

export const beginAttachmentExample = exampleOf(beginAttachment, {
  params: { code: story.code },
  body: {},
  status: 200,
  response: { trackingCode: story.code, attachment: 1, at: story.acceptedAt },
});

export const listAttachmentsExample = exampleOf(listAttachments, {
  params: { code: story.code },
  status: 200,
  response: {
    attachments: [
      { attachment: 1, stage: "begun", since: story.acceptedAt, until: "2026-11-24T10:10:00.000Z" },
    ],
    mayAttach: true,
  },
});

export const readAttachmentExample = exampleOf(readAttachment, {
  notPlayed: "A file goes to S3, which examples do not call: `test/journeys/attachments.test.ts` sends one.",
  params: { code: story.code, number: "9" },
  ...notFound,
});

export const openAttachmentExample = exampleOf(openAttachment, {
  as: "expert",
  params: { case: story.code, number: "9" },
  ...notFound,
});
