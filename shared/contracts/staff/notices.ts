/** What an applicant was sent, and what became of it (N3). */

import * as z from "zod/mini";
import { caseId, key, moment } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { noticeId } from "./untold.ts";

export const noticeStates = [
  /** Put off: for the morning, or until there is room in a budget again (N4). */
  "waiting",
  /** Being handed over, or not taken by anybody yet. */
  "on-its-way",
  /** A provider took it, and tells no more or not yet. */
  "sent",
  "delivered",
  /** A provider took it, and says that it did not arrive: it is in the call list (C18). */
  "not-delivered",
  /** No provider takes it: it is in the call list (C18). */
  "failed",
  /** A provider may have taken it: nobody can tell, and it is not sent again. */
  "unknown",
  /** It was old news when it could be sent, and was recorded (N2). */
  "too-old",
  /** There is neither mobile nor e-mail: it is in the call list (C18). */
  "no-address",
  /** N5: the applicant wants to be called instead: it is in the call list (C18). */
  "by-call",
  /** N5: the applicant wants no such news, and nothing obliges anybody to tell it. */
  "not-wanted",
] as const;

/** Why it did not arrive, as far as a provider says it in a code: closed, and nothing of the person. */
const undeliveredReasons = [
  /** There is no such number, or no such e-mail address. */
  "bad-address",
  /** Whoever has the number wants no SMS of such lines: its own network or the provider blocks them. */
  "blocked",
  /** Switched off or out of reach, for longer than the network tries. */
  "unreachable",
  /** The provider or the network refused it, or cancelled it. */
  "refused",
  /** It had no answer for us and, asked later, has never had it. */
  "never-came",
] as const;

export type UndeliveredReason = (typeof undeliveredReasons)[number];

export const noticeShown = z.strictObject({
  /** The id of the event it tells of. */
  notice: noticeId,
  /** The template's key in the directory. */
  template: key,
  state: z.enum(noticeStates),
  /** When the newest attempt began; of what waits, until when; absent when it was never tried. */
  at: z.optional(moment),
  /** Who carried it, or may have. */
  provider: z.optional(key),
  /** Of `not-delivered` and `failed`: why, where the provider says it. */
  reason: z.optional(z.enum(undeliveredReasons)),
});

export const listNotices = defineOperation({
  id: "list-notices",
  method: "GET",
  path: "/api/staff/cases/{case}/notices",
  summary: "The SMS and e-mail to the applicant, and what became of each, newest first (N3).",
  audience: "staff",
  action: "see-case",
  params: z.strictObject({ case: caseId }),
  responses: {
    200: {
      summary: "At most the newest 100. A list: what was sent a moment ago may be missing.",
      body: z.strictObject({ notices: z.array(noticeShown) }),
    },
  },
  refusals: ["not-found", "not-yours-to-do"],
});
