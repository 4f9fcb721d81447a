/** The messages to an applicant, and whether each arrived (N3). */

import * as z from "zod/mini";
import { caseId, key, moment } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { noticeId } from "./untold.ts";

export const noticeStates = [
  /** The notice is postponed: until the morning, or until the limits of messages allow more (N4). */
  "waiting",
  /** The message is being sent, or no provider accepted it yet. */
  "on-its-way",
  /** A provider accepted the message, and has not reported whether it arrived. */
  "sent",
  "delivered",
  /**
   * A provider accepted the message, and reports that it did not arrive. The notice is in the call list
   * (C18).
   */
  "not-delivered",
  /** No provider accepts the message. The notice is in the call list (C18). */
  "failed",
  /** A provider may have accepted the message; the outcome is unknown, and the message is not sent again. */
  "unknown",
  /** The notice was too old before it could be sent, and was only recorded (N2). */
  "too-old",
  /** The applicant has neither mobile nor e-mail. The notice is in the call list (C18). */
  "no-address",
  /** N5: the applicant prefers a call. The notice is in the call list (C18). */
  "by-call",
  /** The applicant does not want such notices, and the notice is not mandatory (N5). */
  "not-wanted",
] as const;

/** The reasons that a provider may give why a message did not arrive: a closed list without personal data. */
const undeliveredReasons = [
  /** The number or e-mail address does not exist. */
  "bad-address",
  /** The owner of the number, their network or the provider blocks messages from organisations. */
  "blocked",
  /** The telephone was switched off or out of reach for longer than the network tries. */
  "unreachable",
  /** The provider or the network refused or cancelled the message. */
  "refused",
  /** The provider gave no reply to the message, and reported later that it had never received the message. */
  "never-came",
] as const;

export type UndeliveredReason = (typeof undeliveredReasons)[number];

export const noticeShown = z.strictObject({
  /** The id of the event that the notice announces. */
  notice: noticeId,
  /** The key of the notice's template in the directory. */
  template: key,
  state: z.enum(noticeStates),
  /**
   * When the newest attempt began. For a waiting notice, the time until which it waits. Absent when there was
   * no attempt.
   */
  at: z.optional(moment),
  /** The provider that sent the message, or may have sent it. */
  provider: z.optional(key),
  /** For `not-delivered` and `failed`: the reason, when the provider gave one. */
  reason: z.optional(z.enum(undeliveredReasons)),
});

export const listNotices = defineOperation({
  id: "list-notices",
  method: "GET",
  path: "/api/staff/cases/{case}/notices",
  summary: "The SMS and e-mail to the applicant, each with its outcome, newest first (N3).",
  description: "Without the texts of the messages, and without the number.",
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
