/**
 * Lists, for all cases together, the messages that did not arrive or whose outcome is unknown (N3). The referral
 * service has this operation for staff.
 */

import * as z from "zod/mini";
import { caseId, isoDay } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { noticeShown, type noticeStates } from "./notices.ts";

export const undeliveredStates = [
  "not-delivered",
  "failed",
  "unknown",
] as const satisfies readonly (typeof noticeStates)[number][];

export type UndeliveredState = (typeof undeliveredStates)[number];

export const isUndelivered = (state: string): state is UndeliveredState =>
  (undeliveredStates as readonly string[]).includes(state);

export const listUndelivered = defineOperation({
  id: "list-undelivered",
  method: "GET",
  path: "/api/staff/undelivered",
  summary:
    "The messages of the caller's cases that did not arrive or whose outcome is unknown, newest first (N3).",
  description:
    "Of cases that the caller may see; a page may have few, even none, and still a `next`. Messages that did not arrive or were not taken are in the call list too (C18).",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({
    state: z.optional(z.enum(undeliveredStates)),
    /** Only messages of this day in Tehran. */
    day: z.optional(isoDay),
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 50.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            /** The number of the case, or of the part of a divided request, as the caller sees it. */
            case: caseId,
            ...noticeShown.shape,
            state: z.enum(undeliveredStates),
          }),
        ),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: [],
});
