/** The messages to an applicant, and their outcomes (N3). */

import * as z from "zod/mini";
import { caseId, key, moment } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { noticeId } from "./untold.ts";

export const noticeStates = [
  /** Postponed: until the morning, or until a budget has room again (N4). */
  "waiting",
  /** Being sent, or not yet taken by a provider. */
  "on-its-way",
  /** A provider took it, and reports no more or not yet. */
  "sent",
  "delivered",
  /** A provider took it, and reports that it did not arrive: it is in the call list (C18). */
  "not-delivered",
  /** No provider takes it: it is in the call list (C18). */
  "failed",
  /** A provider may have taken it: the outcome is unknown, and it is not sent again. */
  "unknown",
  /** It was out of date before it could be sent, and was only recorded (N2). */
  "too-old",
  /** There is neither mobile nor e-mail: it is in the call list (C18). */
  "no-address",
  /** N5: the applicant wants a call instead: it is in the call list (C18). */
  "by-call",
  /** N5: the applicant does not want such news, and it is not mandatory. */
  "not-wanted",
] as const;

/** Why it did not arrive, when a provider gives a code: a closed list without personal data. */
const undeliveredReasons = [
  /** There is no such number or e-mail address. */
  "bad-address",
  /** The owner of the number, their network or the provider blocks such senders. */
  "blocked",
  /** Switched off or out of reach, for longer than the network tries. */
  "unreachable",
  /** The provider or the network refused it, or cancelled it. */
  "refused",
  /** The provider did not answer and, asked later, never had it. */
  "never-came",
] as const;

export type UndeliveredReason = (typeof undeliveredReasons)[number];

export const noticeShown = z.strictObject({
  /** The id of the event it announces. */
  notice: noticeId,
  /** The template's key in the directory. */
  template: key,
  state: z.enum(noticeStates),
  /** When the newest attempt began; for a waiting one, until when; absent without an attempt. */
  at: z.optional(moment),
  /** The provider that sent it, or may have. */
  provider: z.optional(key),
  /** For `not-delivered` and `failed`: why, where the provider says so. */
  reason: z.optional(z.enum(undeliveredReasons)),
});

export const listNotices = defineOperation({
  id: "list-notices",
  method: "GET",
  path: "/api/staff/cases/{case}/notices",
  summary: "The SMS and e-mail to the applicant, each with its outcome, newest first (N3).",
  audience: "staff",
  action: "see-case",
  params: z.strictObject({ case: caseId }),
  responses: {
    200: {
      summary: "At most the newest 100. The list may lack the very latest.",
      body: z.strictObject({ notices: z.array(noticeShown) }),
    },
  },
  refusals: ["not-found", "not-yours-to-do"],
});
