/**
 * The operations with which citizens register and read requests, and read the kinds and subjects that the form
 * offers (S1, C2, C3, C13).
 */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { answerSchema } from "../fields/answer.ts";
import { certificate } from "../fields/certificate.ts";
import {
  caseId,
  email,
  foreignerCode,
  isoDay,
  key,
  legalId,
  line,
  mobile,
  moment,
  named,
  nationalCode,
  passport,
  postalCode,
  text,
  time,
  trackingCode,
  withOtherErrors,
  words,
} from "../fields/fields.ts";
import { messengerChoices } from "../fields/messenger.ts";
import { newsWish } from "../fields/news.ts";
import { asking } from "../fields/open-field-sentences.ts";
import { defineOperation } from "../operation.ts";
import { contactHows, contactResults } from "../words/contact-words.ts";
import { deskActs } from "../words/desk-act-words.ts";
import { meetingNews } from "../words/meeting-words.ts";
import { authorities, relations } from "../words/proxy-words.ts";

/**
 * The applicant's identity, of one of five types. `none` is for people without an identity number at hand
 * (C13).
 */
export const identity = asking(
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("national-code"), number: nationalCode }),
    z.strictObject({ type: z.literal("foreigner-code"), number: foreignerCode }),
    z.strictObject({ type: z.literal("legal-id"), number: legalId }),
    z.strictObject({ type: z.literal("passport"), number: passport }),
    z.strictObject({ type: z.literal("none") }),
  ]),
  "identity",
);

/** For whom the request is made: one other person, by a proxy (C11), or a group (C10). */
export const onBehalfOf = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("another"),
    relation: z.enum(relations),
    fullName: line(2, 100),
    identity,
    /**
     * The represented person's mobile. The represented person can sign in with this mobile and then sees the
     * request too.
     */
    mobile: z.optional(mobile),
  }),
  /**
   * The person who registers the request represents the group. Members join with the code of the request
   * (`join-group`).
   */
  z.strictObject({ type: z.literal("group") }),
]);

/** C15: who may know the applicant: the unit that handles the request, or only inspection. */
export const knownTo = ["unit", "inspection"] as const;

/** The fields about the matter of a request that an applicant or a clerk registers. */
export const matterFields = {
  /**
   * C5: `us` when the matter is this organisation's. Otherwise the key of an entry of `handOffs`: the form
   * directed the applicant to another body, and the applicant registered here anyway.
   */
  about: z.optional(key),
  /** A key of `GET /api/choices`. */
  kind: asking(key, "kind"),
  subject: asking(key, "subject"),
  /** The key of the province that the matter is about, if any. */
  province: z.optional(key),
  /** The applicant's own text; its length is counted after normalisation. */
  description: words(10, 4_000),
  /** R2: the accused unit, a key of `GET /api/choices`; only for kinds of request whose form asks for the unit. */
  complainedOfUnit: z.optional(key),
  /** R2: an accused person, as the applicant writes their name. */
  complainedOfPerson: z.optional(line(2, 100)),
  /**
   * C15: who may read the applicant's name and text until the applicant consents to show them: only
   * inspection, or also the unit; when absent, also the unit. The form asks this only for some kinds of
   * request.
   */
  knownTo: z.optional(z.enum(knownTo)),
  /** C10, C11: for whom the request is made; absent when the applicant asks for themselves. */
  onBehalfOf: z.optional(onBehalfOf),
};

/** The fields of a registration. Each page of the form checks some of them. */
const registrationFields = {
  ...matterFields,
  identity,
  fullName: line(2, 100),
  mobile,
  email: z.optional(email),
  postalCode: z.optional(postalCode),
  contactBy: z.enum(["sms", "email"]),
  /**
   * N9: the messenger for everything that would otherwise go by SMS, where the organisation offers it; `none` or absent
   * for SMS. The choice has an effect once a one-time code that was sent to the mobile was confirmed.
   */
  messenger: z.optional(z.enum(messengerChoices)),
};

export const registration = z.strictObject(registrationFields).check(
  z.refine((given) => given.contactBy !== "email" || given.email !== undefined, {
    path: ["email"],
    error: "needed-for-email",
    ...withOtherErrors,
  }),
);

/**
 * Maps the name of a form field to the path in the JSON body to which the field is copied, since forms have
 * no nested fields.
 */
export const registrationFormNames = {
  identityType: "/identity/type",
  identityNumber: "/identity/number",
  behalf: "/onBehalfOf/type",
  relation: "/onBehalfOf/relation",
  representedName: "/onBehalfOf/fullName",
  representedType: "/onBehalfOf/identity/type",
  representedNumber: "/onBehalfOf/identity/number",
  representedMobile: "/onBehalfOf/mobile",
} as const;

export type Registration = z.output<typeof registration>;

/** The types of entries in a public timeline. */
export const timelineEntries = [
  "registered",
  "imported",
  "referred",
  "under-review",
  "question",
  "question-replied",
  "information-added",
  "part-answered",
  "remedied",
  "answered",
  "closed-no-opinion",
  "objection-received",
  "in-second-stage",
  "final-answered",
  "commitment-kept",
  "commitment-not-kept",
  "consent-given",
  "consent-taken-back",
  "extended",
  "date-moved",
  "corrected",
  "date-corrected",
  "letter-issued",
  "overdue",
  "linked",
  "unlinked",
  "similar-answered",
  "meeting",
  "at-desk",
  "contact",
  "withdrawn",
  "withdrawal-late",
] as const;

/** The names of the acts of an applicant on a request (C14, C15, R8, R12, R13). */
export const applicantActions = [
  "add",
  "reply",
  "withdraw",
  "object",
  "rate",
  "consent",
  "take-back-consent",
] as const;

/**
 * The time by which the organisation should answer (N8). `due`: the end of the last day or hour; `promised`:
 * the date that the organisation first gave the applicant.
 */
export const expected = z.strictObject({ due: moment, promised: moment });

/**
 * A change in the calendar that moved a date (D3). `kind`: the kind of a closure, absent for a holiday.
 * `from` and `to` are inclusive. `name`: the name of the holiday, or the reason of a closure; absent when the
 * entry was removed.
 */
export const calendarEntry = z.strictObject({
  did: z.enum(["came", "went"]),
  from: isoDay,
  to: isoDay,
  kind: z.optional(z.enum(["closed", "reduced"])),
  name: z.optional(text),
});

/** C11: the proxy's relation to the represented person, and how the proxy showed their authority. */
export const proxy = z.strictObject({ relation: z.enum(relations), authority: z.enum(authorities) });

/** C10: the reader's role in the group, and the number of members who joined. */
export const group = z.strictObject({ as: z.enum(["representative", "member"]), members: z.int() });

/** The public status of a request with its timeline, without texts (C2). */
export const status = z.strictObject({
  trackingCode,
  kind: named,
  subject: named,
  registeredAt: moment,
  /** C4: the channel by which the request came. */
  channel: z.enum(channels),
  /** The entries of the public timeline, oldest first; the first one is `registered`. */
  timeline: z.array(
    z.strictObject({
      entry: z.enum(timelineEntries),
      at: moment,
      unit: z.optional(named),
      /** Only in an entry `answered` of an emergency's timeline: whether the problem was remedied (S3). */
      remedied: z.optional(z.boolean()),
      /**
       * The number of the part of a divided request that the entry is about; absent when the entry is about
       * the whole request (R6).
       */
      part: z.optional(z.int()),
      /** In a timeline entry `corrected` (D4): the new kind and subject. */
      kind: z.optional(named),
      subject: z.optional(named),
      /** In an entry `extended` (D5), `date-moved` (D3) or `date-corrected` (D4): the new date for the answer. */
      due: z.optional(moment),
      /** In a timeline entry `letter-issued`: the letter's number (C19). */
      letter: z.optional(z.string()),
      /**
       * In a timeline entry `date-moved`: the calendar entries that moved the date for the answer; empty when the
       * working week or the office hours moved the date.
       */
      what: z.optional(z.array(calendarEntry)),
      /** In a timeline entry `at-desk`: what a clerk did in the applicant's name (C6); `unit` is the clerk's unit. */
      act: z.optional(z.enum(deskActs)),
      /**
       * In an entry `at-desk`, or of a registration at the desk: the clerk's name. In an entry `contact`: the name
       * of the member of staff; absent when the applicant hides their identity from the units.
       */
      by: z.optional(text),
      /** In a timeline entry `contact`: how the contact was made and its result, without the text (R19). */
      contact: z.optional(z.strictObject({ how: z.enum(contactHows), result: z.enum(contactResults) })),
      /** In a timeline entry `meeting`: the number of the meeting, what happened, and the meeting's time (M14). */
      meeting: z.optional(
        z.strictObject({
          number: z.int(),
          news: z.enum(meetingNews),
          place: z.optional(z.strictObject({ day: isoDay, time })),
          until: z.optional(moment),
          /**
           * Only when `news` is `cancelled-by-organisation`: the day became a holiday, or staff work from home on
           * that day (D3).
           */
          because: z.optional(z.literal("holiday")),
        }),
      ),
    }),
  ),
  /**
   * The time by which the organisation should answer (N8). Absent after the answer, and while the clock is
   * paused for a question to the applicant.
   */
  expected: z.optional(expected),
  /**
   * The unit that holds the request now. Absent before the request is referred (N8), and between an objection
   * and the second stage (R13).
   */
  holder: z.optional(named),
  /** Whether the request has an answer now; false while the second stage decides anew after an objection (R13). */
  answered: z.boolean(),
  /** Who may know the applicant's name and text; absent when the applicant hid nothing (C15). */
  knownTo: z.optional(z.enum(knownTo)),
  /** C11: the reader is the represented person; a proxy made the request. */
  forYou: z.optional(z.literal(true)),
  /** P8: the request was brought here from an earlier system; its code there. */
  imported: z.optional(z.strictObject({ code: z.string() })),
});

/**
 * A guidance text before registration: the body that is competent (C5), or a short answer to a common question (C16).
 */
const advice = {
  key,
  name: text,
  text,
  where: z.optional(text),
  phone: z.optional(z.string()),
  link: z.optional(z.string()),
};

export const listChoices = defineOperation({
  id: "list-choices",
  method: "GET",
  path: "/api/choices",
  summary: "The choices of a registration, and the guidance before it.",
  description:
    "Keys and names of kinds, subjects, provinces, units and outcomes, with the bodies that are responsible for other matters, and short answers to common questions.",
  audience: "anyone",
  responses: {
    200: {
      summary: "The lists of the directory in force.",
      body: z.strictObject({
        kinds: z.array(
          z.strictObject({
            key,
            name: text,
            sentence: text,
            /** The form for this kind asks which unit or person the request is about (R2). */
            asksWho: z.optional(z.boolean()),
            /** The form for this kind offers to hide name and text from the unit (C15). */
            mayHide: z.optional(z.boolean()),
            /**
             * This kind is for reports without identity, whose reporters get no notices: `POST /api/reports`
             * (C3).
             */
            withoutIdentity: z.optional(z.boolean()),
          }),
        ),
        /** The organisation's units. A complaint may name one of these units (R2). */
        units: z.array(named),
        subjects: z.array(named),
        provinces: z.array(named),
        outcomes: z.array(named),
        /**
         * The subjects of administrative emergencies; absent when the organisation handles no emergencies
         * (S3).
         */
        emergency: z.optional(z.strictObject({ reasons: z.array(named) })),
        /**
         * Matters for which another body is competent (C5). `about` of a registration may be the key of such
         * a matter.
         */
        handOffs: z.array(z.strictObject(advice)),
        /**
         * Short answers to common questions, in order; the form shows the first three whose `when` has the chosen kind
         * and subject (C16).
         */
        guidance: z.array(
          z.strictObject({
            ...advice,
            when: z.strictObject({ kind: z.optional(z.array(key)), subject: z.optional(z.array(key)) }),
          }),
        ),
      }),
    },
  },
  refusals: [],
});

export const registerRequest = defineOperation({
  id: "register-request",
  method: "POST",
  path: "/api/requests",
  summary: "Registers a request and gives its tracking code.",
  description: "Digits of any script, Arabic letters, spaces and dashes are normalised.",
  audience: "anyone",
  idempotent: true,
  body: registration,
  responses: {
    201: {
      summary: "Registered. The same key and body again gives the same reply.",
      body: z.strictObject({
        trackingCode,
        registeredAt: moment,
        /**
         * The time by which the organisation would have to answer; absent when the directory has no clock for
         * the answer (N8).
         */
        expected: z.optional(expected),
        /** The unit to which the routing rules would send the request. */
        unit: z.optional(named),
      }),
    },
  },
  refusals: ["unknown-choice", "too-many-from-here", "blocked", "represents-themselves"],
});

/** An answer as the applicant sees it, with the state of each commitment (R11). */
export const publicAnswer = z.strictObject({
  ...answerSchema().shape,
  outcome: named,
  commitments: z.optional(
    z.array(
      z.strictObject({
        what: z.string(),
        due: isoDay,
        standing: z.enum(["open", "kept", "not-kept", "late"]),
      }),
    ),
  ),
});

export const readRequest = defineOperation({
  id: "read-request",
  method: "GET",
  path: "/api/requests/{code}",
  summary: "The public part of a request, for its applicant: own text, timeline, answer.",
  description:
    "Needs the session that confirm-one-time-code gives for this very request. The session of a receipt's PIN (open-with-pin) reads status, dates and answer, but not the applicant's texts. A member of a collective request (C10) reads its timeline and answer, but not the representative's texts.",
  audience: "applicant",
  params: z.strictObject({ code: trackingCode }),
  responses: {
    200: {
      summary: "The request as its applicant may see it.",
      body: z.strictObject({
        ...status.shape,
        /**
         * C2: the reader opened the request with the PIN of a paper receipt; the applicant's texts are left
         * out, and only some acts are allowed.
         */
        byReceipt: z.optional(z.literal(true)),
        /** The applicant's own text; absent for members of the applicant's group (C10). */
        description: z.optional(z.string()),
        answer: z.optional(publicAnswer),
        /** The answers that were given so far to the parts of a divided request (R6). */
        parts: z.optional(
          z.array(z.strictObject({ part: z.int(), unit: named, at: moment, answer: publicAnswer })),
        ),
        /** R13: the answer to which the applicant objected; present after the second stage has decided. */
        firstAnswer: z.optional(publicAnswer),
        /** R8: the questions, and the applicant's replies. A reply must send back the question's `case`. */
        questions: z.optional(
          z.array(
            z.strictObject({
              case: caseId,
              at: moment,
              question: z.string(),
              reply: z.optional(z.string()),
              /**
               * Whether the question still waits for a reply. A reply that staff noted on the telephone
               * closes the question too.
               */
              open: z.boolean(),
            }),
          ),
        ),
        /** The applicant's additions and objections (C14, R13). */
        added: z.optional(z.array(z.strictObject({ at: moment, words: z.string() }))),
        objection: z.optional(z.strictObject({ at: moment, words: z.string() })),
        /**
         * The extensions of the deadline, each with its reason, for the whole request or for one part of a
         * divided request; oldest first (D5).
         */
        extensions: z.optional(
          z.array(z.strictObject({ at: moment, due: moment, part: z.optional(z.int()), reason: z.string() })),
        ),
        rating: z.optional(z.strictObject({ at: moment, process: z.boolean(), outcome: z.boolean() })),
        /**
         * What the applicant may do now. `objectUntil` and `rateUntil`: the last days to object and to rate
         * (ISO, Tehran).
         */
        mayI: z.array(z.enum(applicantActions)),
        objectUntil: z.optional(isoDay),
        rateUntil: z.optional(isoDay),
        /** The applicant's latest choice about notices on this request (N5). */
        newsWish: z.optional(z.strictObject({ ...newsWish.shape, at: moment })),
        /** C11: the proxy's relation to the represented person, and how the proxy showed their authority. */
        proxy: z.optional(proxy),
        /** C10: the reader's role in the group; only for a collective request. */
        group: z.optional(group),
        /** D10: the statement that a certificate issued now would make. */
        certificate,
      }),
    },
  },
  refusals: ["not-found", "request-erased"],
});
