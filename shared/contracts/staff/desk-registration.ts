/** A clerk registers for the person before them, or on the telephone (C6): what is entered, and the receipt (C2). */

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
} from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import { expected, identity, matterFields } from "../public/requests.ts";

/** C4: how somebody comes to a clerk. */
export const clerksChannels = ["desk", "phone-111", "phone-128"] as const;

/** C7: what was handed in on paper is entered later, when nobody stands before the clerk. */
const enteredChannels = [...clerksChannels, "paper", "letter"] as const;

/** What came on paper has the words in its sender's own hand, and the day it came. */
const onPaper = (channel: (typeof enteredChannels)[number]): boolean =>
  channel === "paper" || channel === "letter";

/** What came on paper, or is entered under a pad's code: whoever asks is not there any more. */
const isEnteredLater = (given: {
  readonly channel: (typeof enteredChannels)[number];
  readonly padCode?: unknown;
}): boolean => onPaper(given.channel) || given.padCode !== undefined;

/** A day that there is. */
const realDay = isoDay.check(z.refine((day) => momentOfTehran(day, "00:00") !== "", { error: "not-a-day" }));

/** How the clerk knows who it is: by their document, by questions they answered, or not at all. */
const clerkSaw = ["document", "caller", "nothing"] as const;

/** Found by their document a moment ago: name and numbers as on an earlier request of theirs, which nobody reads for it. */
const known = z.strictObject({
  type: z.literal("known"),
  pass: z.string().check(z.maxLength(1_000)),
  /** The code of that request. */
  as: trackingCode,
});

const given = z.strictObject({
  type: z.literal("given"),
  identity,
  seen: z.enum(clerkSaw),
  fullName: line(2, 100),
  /** Not everybody has one (C18): news then waits at the desk, or somebody calls. */
  mobile: z.optional(mobile),
  landline: z.optional(landline),
  email: z.optional(email),
  postalCode: z.optional(postalCode),
});

/** C19: the letter in which it came, as it is written on it. */
const letter = z.strictObject({
  /** Who wrote it; who asks is the applicant, and may be somebody else. */
  sender: z.strictObject({ type: z.enum(["organisation", "person"]), name: line(2, 100) }),
  number: line(1, 40),
  date: realDay,
  /** The day by which the sender asks for an answer; without it the organisation's data say. */
  answerBy: z.optional(realDay),
  /** The same letter is registered already, and this is registered all the same. */
  again: z.optional(z.literal(true)),
});

type Letter = z.output<typeof letter>;

/** Nobody writes a letter after it came, or asks for an answer before that. */
const inOrder = ({ date, answerBy = "" }: Letter, handedIn: string) => ({
  date: date <= handedIn,
  answerBy: answerBy === "" || answerBy >= handedIn,
});

const registration = z
  .strictObject({
    channel: z.enum(enteredChannels),
    ...matterFields,
    applicant: z.discriminatedUnion("type", [known, given]),
    /** The language of the receipt and of news; Persian when absent. */
    language: z.optional(z.enum(["fa", "en"])),
    /** The words were read back to the applicant, and they said that they are right; the row says who did and when. Not needed of `paper` and `letter`, which have their own hand, nor under a pad's code: nobody is there to hear them. */
    readBack: z.optional(z.literal(true)),
    /** The authority document of who asks for another was shown to the clerk (C11). */
    authoritySeen: z.optional(z.literal(true)),
    /** Of `paper` and `letter`, and of who has a pad's receipt: the day in Tehran on which it was handed in or came (ISO); clocks count from it (C7, C19, C20). */
    handedIn: z.optional(realDay),
    /** Of `letter` alone (C19). */
    letter: z.optional(letter),
    /** At the desk or of paper: the code of the receipt from a pad that they were given when there was no power (C20). */
    padCode: z.optional(trackingCode),
  })
  .check(
    z.refine((given) => isEnteredLater(given) || given.readBack === true, {
      path: ["readBack"],
      error: "readBack",
    }),
    z.refine((given) => !isEnteredLater(given) || given.handedIn !== undefined, {
      path: ["handedIn"],
      error: "missing",
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
    "Registers what the person before the clerk, on the telephone, on paper or in a letter asks, under a new code or that of a receipt from a pad; the receipt has a PIN (C6, C7, C19, C20, C2).",
  description:
    "Who enters it and who asks are both kept; of paper, the day it was handed in beside the day it was entered; of a letter, who wrote it, its number, its date and by when its sender asks for an answer. Limits and the block list never touch it (C17). The PIN is told here and nowhere else; the same key and body again gives the same reply.",
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
        /** Of paper and letters: the day it came; clocks count from it unless `countsFromEntry` says otherwise (C7, C19). */
        handedIn: z.optional(isoDay),
        /** C7: the organisation has clocks of paper count from when it was entered. */
        countsFromEntry: z.optional(z.literal(true)),
        /** With the code it opens status and answers where the applicant has no mobile; absent where they have one. */
        pin: z.optional(z.string().check(z.regex(/^\d{6}$/))),
        expected: z.optional(expected),
        unit: z.optional(named),
        /** C18: no SMS reaches them; the result is told at the desk or by telephone. */
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
