/** Messages of all cases that did not arrive, or of which nobody knows (N3). Staff's operation of referral. */

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
    "The messages that did not arrive, or of which nobody knows, of the caller's cases, newest first (N3).",
  description:
    "Of the cases that the caller may see; a page may hold few, even none, and still have a `next`. What did not arrive or was not taken is besides in the call list (C18).",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({
    state: z.optional(z.enum(undeliveredStates)),
    /** Of that day in Tehran alone. */
    day: z.optional(isoDay),
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 50.",
      body: z.strictObject({
        items: z.array(
          z.strictObject({
            /** The case or part that the caller sees. */
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
