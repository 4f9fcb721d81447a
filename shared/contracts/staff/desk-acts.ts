/**
 * The operations of a clerk for an identified applicant: the acts of the applicant's own page, and printing
 * another receipt (C6, C2).
 */

import * as z from "zod/mini";
import { deskAct } from "../fields/desk-act-fields.ts";
import { caseId, moment, named, oneTimeCode, trackingCode, words } from "../fields/fields.ts";
import { newsWish } from "../fields/news.ts";
import { defineOperation } from "../operation.ts";
import { askedOfMeeting, mayNotAsk, notedMeeting } from "../public/my-meetings.ts";
import { expected } from "../public/requests.ts";

const opened = { request: trackingCode, pass: z.string().check(z.maxLength(1_000)) };

const said = words(3, 4_000);

export const actForApplicant = defineOperation({
  id: "act-for-applicant",
  method: "POST",
  path: "/api/staff/applicants/act",
  summary:
    "Adds, replies, withdraws, objects, consents or takes consent back, or sets the choice of news (N5), for an identified applicant, in their words (C6, C14, C15, R8, R13), or records that they showed the authority document (C11); never by a clerk in conflict.",
  description:
    "The same rules as on the applicant's own page; the clerk is recorded beside the applicant. For a represented person (C11) only withdrawing and taking consent back.",
  audience: "staff",
  action: "act-for-applicant",
  idempotent: true,
  body: z.strictObject({
    ...opened,
    act: z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("add"), words: said }),
      /**
       * A reply to a question (R8). The clerk reads the reply back to the applicant, as with the text of a
       * registration.
       */
      z.strictObject({
        type: z.literal("reply"),
        case: caseId,
        words: said,
        readBack: z.literal(true, { error: "readBack" }),
      }),
      z.strictObject({ type: z.literal("withdraw") }),
      z.strictObject({ type: z.literal("object"), words: said }),
      /** C15: the applicant consents that the units may know who they are, or withdraws this consent. */
      z.strictObject({ type: z.literal("consent"), given: z.boolean() }),
      /** The applicant's choice about notices (N5). */
      z.strictObject({ type: z.literal("news"), ...newsWish.shape }),
      /** C11: the proxy showed the clerk the document that proves their authority. */
      z.strictObject({ type: z.literal("show-authority") }),
    ]),
  }),
  responses: { 200: { summary: "Noted.", body: z.strictObject({ trackingCode, at: moment }) } },
  refusals: [
    ...["pass-expired", "not-found", "request-ended", "enough-added", "no-question", "already-answered"],
    ...["not-answered", "objected-already", "too-late", "not-by-proxy", "authority-there"],
    ...["not-hidden", "no-consent", "consent-given", "consent-too-often"],
  ] as const,
});

export const askMeetingForApplicant = defineOperation({
  id: "ask-meeting-for-applicant",
  method: "POST",
  path: "/api/staff/applicants/meeting",
  summary:
    "Asks to meet an official, or the head of a unit, for an identified applicant (S2, M1); never by a clerk in conflict.",
  description: "The same rules as on the applicant's own page; the clerk is recorded.",
  audience: "staff",
  action: "act-for-applicant",
  idempotent: true,
  body: z.strictObject({ ...opened, ...askedOfMeeting }),
  responses: { 200: { summary: "Noted; it is to be decided.", body: notedMeeting } },
  refusals: ["pass-expired", ...mayNotAsk],
});

export const sendReceiptCode = defineOperation({
  id: "send-receipt-code",
  method: "POST",
  path: "/api/staff/applicants/receipt/code",
  summary:
    "Sends a code to the mobile on record of an applicant whose document the clerk has seen; with it print-receipt prints a receipt with a PIN (C2).",
  description:
    "The SMS says what the code is for. It opens nothing else, and nothing for another clerk. On record is a mobile that this clerk never typed, and that no clerk typed today.",
  audience: "staff",
  action: "act-for-applicant",
  idempotent: true,
  body: z.strictObject(opened),
  responses: {
    200: {
      summary: "On its way. Give it to print-receipt with this challenge.",
      body: z.strictObject({ challenge: z.uuid(), expiresAt: moment }),
    },
  },
  refusals: [
    ...["pass-expired", "document-needed", "not-found", "no-mobile", "mobile-not-on-record"],
    ...["too-many", "blocked", "no-codes-now"],
  ] as const,
});

export const printReceipt = defineOperation({
  id: "print-receipt",
  method: "POST",
  path: "/api/staff/applicants/receipt",
  summary:
    "Another receipt for an applicant whose document the clerk has seen; the PIN of the one before becomes invalid (C2).",
  description:
    "For an applicant without a mobile it has a new PIN. With a mobile it has a PIN only with the code that send-receipt-code sent to it; otherwise a one-time code opens the request for them, and no clerk can.",
  audience: "staff",
  action: "act-for-applicant",
  idempotent: true,
  body: z.strictObject({
    ...opened,
    /** The one-time code from the SMS, which the applicant read out to the clerk. */
    proof: z.optional(z.strictObject({ challenge: z.uuid(), oneTimeCode })),
  }),
  responses: {
    200: {
      summary: "To be printed; the response alone contains the PIN.",
      body: z.strictObject({
        trackingCode,
        registeredAt: moment,
        /**
         * The PIN of the new receipt. Absent when the applicant has a mobile and no one-time code was given.
         */
        pin: z.optional(z.string().check(z.regex(/^(\d{6}|\d{16})$/))),
        expected: z.optional(expected),
        unit: z.optional(named),
        noMobile: z.optional(z.literal(true)),
        /** What clerks did in the applicant's name since the preceding receipt; printed on this receipt. */
        acts: z.optional(z.array(deskAct)),
      }),
    },
  },
  refusals: [
    ...["pass-expired", "document-needed", "not-found", "receipts-full", "no-mobile", "mobile-not-on-record"],
    ...["wrong-code", "code-expired", "too-many-tries"],
  ] as const,
});
