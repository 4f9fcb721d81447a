/**
 * The fields with which a clerk registers a request for a person at the desk or on the telephone (C6), and
 * the receipt (C2).
 */

import * as z from "zod/mini";
import { momentOfTehran } from "../../domain/time/tehran-time.ts";
import {
  email,
  isoDay,
  landline,
  line,
  mobile,
  moment,
  named,
  postalCode,
  trackingCode,
  withOtherErrors,
} from "../fields/fields.ts";
import { languages } from "../fields/language.ts";
import { defineOperation } from "../operation.ts";
import { expected, identity, matterFields } from "../public/requests.ts";

/**
 * C4: the channels by which an applicant speaks to a clerk. 111 and 128 are national telephone numbers: 111 for all
 * requests, 128 for administrative emergencies.
 */
export const clerksChannels = ["desk", "phone-111", "phone-128"] as const;

/**
 * C7: the channels of the requests that a clerk may register. Paper and letters are entered later, without
 * the applicant.
 */
const enteredChannels = [...clerksChannels, "paper", "letter"] as const;

/** Whether the request came on paper: the clerk then copies the sender's own words and the day of receipt. */
const onPaper = (channel: (typeof enteredChannels)[number]): boolean =>
  channel === "paper" || channel === "letter";

/**
 * Whether the applicant is absent when the clerk registers: for paper forms and letters, and for receipts that
 * were printed in advance and handed out during a power cut (C20).
 */
const isEnteredLater = (given: {
  readonly channel: (typeof enteredChannels)[number];
  readonly padCode?: unknown;
}): boolean => onPaper(given.channel) || given.padCode !== undefined;

const realDay = isoDay.check(z.refine((day) => momentOfTehran(day, "00:00") !== "", { error: "not-a-day" }));

/**
 * How the clerk identified the applicant: by their document, by their answers to questions, or not at all.
 */
const clerkSaw = ["document", "caller", "nothing"] as const;

/**
 * An applicant whom the clerk identified by document a moment ago. The applicant's name and numbers are
 * copied from an earlier request; the clerk does not see them.
 */
const known = z.strictObject({
  type: z.literal("known"),
  pass: z.string().check(z.maxLength(1_000)),
  /** The tracking code of the earlier request. */
  as: trackingCode,
});

const given = z.strictObject({
  type: z.literal("given"),
  identity,
  seen: z.enum(clerkSaw),
  fullName: line(2, 100),
  /**
   * The applicant's mobile. Clerks tell people without a mobile at the desk or by telephone what happens
   * (C18).
   */
  mobile: z.optional(mobile),
  landline: z.optional(landline),
  email: z.optional(email),
  postalCode: z.optional(postalCode),
});

/** C19: the details of a letter to the organisation. */
const letter = z.strictObject({
  /** The author of the letter; the applicant may be another person. */
  sender: z.strictObject({ type: z.enum(["organisation", "person"]), name: line(2, 100) }),
  number: line(1, 40),
  date: realDay,
  /** The day by which the sender wants an answer. When absent, the directory decides. */
  answerBy: z.optional(realDay),
  /** Registers the letter although a letter with the same sender, number and date was registered before. */
  again: z.optional(z.literal(true)),
});

type Letter = z.output<typeof letter>;

/**
 * Checks the dates of a letter: `date` is true when the letter was not written after the day of receipt,
 * `handedIn`; `answerBy` is true when the sender does not want an answer before that day.
 */
const inOrder = ({ date, answerBy = "" }: Letter, handedIn: string) => ({
  date: date <= handedIn,
  answerBy: answerBy === "" || answerBy >= handedIn,
});

const registration = z
  .strictObject({
    channel: z.enum(enteredChannels),
    ...matterFields,
    applicant: z.discriminatedUnion("type", [known, given]),
    /** The language of the receipt and of the notices; Persian when absent. */
    language: z.optional(z.enum(languages)),
    /**
     * The clerk read the text back, and the applicant confirmed it; the row in the journal has the clerk and
     * time. Not needed for `paper` and `letter`, which show the sender's own words, and not with `padCode`,
     * since the applicant is then absent.
     */
    readBack: z.optional(z.literal(true)),
    /** The clerk saw the document that proves the proxy's authority (C11). */
    authoritySeen: z.optional(z.literal(true)),
    /**
     * The day in Tehran (ISO) on which the paper was handed in or arrived; only for `paper`, `letter` and
     * with `padCode`. Clocks count from this day (C7, C19, C20).
     */
    handedIn: z.optional(realDay),
    /** The details of the letter; only for the channel `letter` (C19). */
    letter: z.optional(letter),
    /**
     * For the channels `desk` and `paper`: the code on the receipt, printed in advance, that the applicant got
     * during a power cut (C20).
     */
    padCode: z.optional(trackingCode),
  })
  .check(
    z.refine((given) => isEnteredLater(given) || given.readBack === true, {
      path: ["readBack"],
      error: "readBack",
      ...withOtherErrors,
    }),
    z.refine((given) => !isEnteredLater(given) || given.handedIn !== undefined, {
      path: ["handedIn"],
      error: "missing",
      ...withOtherErrors,
    }),
    z.refine(({ onBehalfOf, authoritySeen }) => onBehalfOf?.type === "another" || !authoritySeen, {
      path: ["authoritySeen"],
      error: "unknown-field",
    }),
    z.refine((given) => isEnteredLater(given) || given.handedIn === undefined, {
      path: ["handedIn"],
      error: "unknown-field",
    }),
    z.refine(({ channel, padCode }) => padCode === undefined || ["desk", "paper"].includes(channel), {
      path: ["padCode"],
      error: "unknown-field",
    }),
    z.refine(({ channel, letter: given }) => channel !== "letter" || given !== undefined, {
      path: ["letter"],
      error: "missing",
      ...withOtherErrors,
    }),
    z.refine(({ channel, letter: given }) => channel === "letter" || given === undefined, {
      path: ["letter"],
      error: "unknown-field",
    }),
    z.refine(({ letter: given, handedIn }) => !given || !handedIn || inOrder(given, handedIn).date, {
      path: ["letter", "date"],
      error: "letter-after-it-came",
    }),
    z.refine(({ letter: given, handedIn }) => !given || !handedIn || inOrder(given, handedIn).answerBy, {
      path: ["letter", "answerBy"],
      error: "answer-before-it-came",
    }),
  );

export const registerForApplicant = defineOperation({
  id: "register-for-applicant",
  method: "POST",
  path: "/api/staff/applicants/registration",
  summary:
    "Registers a request of a person at the desk, on the telephone, on paper or in a letter, under a new code or that of a receipt from a pad; the receipt has a PIN (C6, C7, C19, C20, C2).",
  description:
    "The clerk and the applicant are both recorded; for paper, the day of receipt beside the day of entry; for a letter, its sender, number, date and requested day. Limits and the block list never apply (C17). The response alone contains the PIN; the same key and body again gives the same reply.",
  audience: "staff",
  action: "register-for-applicant",
  idempotent: true,
  body: registration,
  responses: {
    201: {
      summary: "Registered.",
      body: z.strictObject({
        trackingCode,
        registeredAt: moment,
        /**
         * For paper and letters: the day on which the paper arrived. Clocks count from this day, unless
         * `countsFromEntry` is set (C7, C19).
         */
        handedIn: z.optional(isoDay),
        /** C7: clocks count from the day of entry, since the organisation decided so for paper. */
        countsFromEntry: z.optional(z.literal(true)),
        /**
         * The PIN on the receipt of an applicant without a mobile. The PIN and the tracking code together
         * open the status and the answers. Absent for other applicants.
         */
        pin: z.optional(z.string().check(z.regex(/^\d{6}$/))),
        expected: z.optional(expected),
        unit: z.optional(named),
        /**
         * C18: no SMS reaches the applicant, so clerks tell the applicant at the desk or by telephone what
         * happens.
         */
        noMobile: z.optional(z.literal(true)),
      }),
    },
  },
  refusals: [
    ...["unknown-choice", "pass-expired", "not-found", "paper-day-ahead", "paper-day-too-old"],
    ...[
      "paper-registered-before",
      "letter-registered-before",
      "pad-code-unknown",
      "pad-code-used",
      "pad-code-begun",
    ],
    "represents-themselves",
  ] as const,
});
