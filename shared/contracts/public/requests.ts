/** The citizens' operations on requests: choices, registration, reading (S1, C2, C3, C13). */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { answerSchema } from "../fields/answer.ts";
import { certificate } from "../fields/certificate.ts";
import { contactHows, contactResults } from "../fields/contact-words.ts";
import { deskActs } from "../fields/desk-act-words.ts";
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
import { meetingNews } from "../fields/meeting-words.ts";
import { newsWish } from "../fields/news.ts";
import { asking } from "../fields/open-field-sentences.ts";
import { authorities, relations } from "../fields/proxy-words.ts";
import { defineOperation } from "../operation.ts";

/** The applicant's identity, one of five types; `none` is for people without a number at hand (C13). */
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

/** On whose behalf: one other person, by proxy (C11), or a group (C10). */
export const onBehalfOf = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("another"),
    relation: z.enum(relations),
    fullName: line(2, 100),
    identity,
    /** With it the represented person finds the request among theirs. */
    mobile: z.optional(mobile),
  }),
  /** The registering person represents the group; members join by its code (`join-group`). */
  z.strictObject({ type: z.literal("group") }),
]);

/** C15: who knows the applicant: the unit that handles the request, or inspection alone. */
export const knownTo = ["unit", "inspection"] as const;

/** The matter of a registration by applicant or clerk. */
export const matterFields = {
  /**
   * C5: `us`, or the key of one of `handOffs`: the body that the applicant was referred to before they
   * registered anyway.
   */
  about: z.optional(key),
  /** A key of `GET /api/choices`. */
  kind: asking(key, "kind"),
  subject: asking(key, "subject"),
  /** The place of the matter, if it has one. */
  province: z.optional(key),
  /** The person's own text; counted after normalisation. */
  description: words(10, 4_000),
  /** R2: our unit that is accused, a key of `GET /api/choices`; for kinds that ask for it. */
  complainedOfUnit: z.optional(key),
  /** R2: an accused person, as the applicant writes their name. */
  complainedOfPerson: z.optional(line(2, 100)),
  /**
   * C15: who reads name and text until the applicant consents, for kinds that ask for it. Absent: the unit.
   */
  knownTo: z.optional(z.enum(knownTo)),
  /** C10, C11; absent: for themselves. */
  onBehalfOf: z.optional(onBehalfOf),
};

/** Separate fields, since the form's pages check a few at a time. */
const registrationFields = {
  ...matterFields,
  identity,
  fullName: line(2, 100),
  mobile,
  email: z.optional(email),
  postalCode: z.optional(postalCode),
  contactBy: z.enum(["sms", "email"]),
};

export const registration = z.strictObject(registrationFields).check(
  z.refine((given) => given.contactBy !== "email" || given.email !== undefined, {
    path: ["email"],
    error: "needed-for-email",
    ...withOtherErrors,
  }),
);

/** A form is flat; these of its fields become nested fields of the body. */
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

/** The entries of a public timeline. */
export const timelineEntries = [
  "registered",
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

/** The applicant's possible acts on a request (C14, C15, R8, R12, R13). */
export const applicantActions = [
  "add",
  "reply",
  "withdraw",
  "object",
  "rate",
  "consent",
  "take-back-consent",
] as const;

/** N8: the end of the last day or hour for the answer, and the first date given. */
export const expected = z.strictObject({ due: moment, promised: moment });

/**
 * D3: a change in the calendar; without `kind` a holiday. Days are inclusive. `name`: the holiday's, or the
 * reason of a closure; absent for an entry that was removed.
 */
const calendarEntry = z.strictObject({
  did: z.enum(["came", "went"]),
  from: isoDay,
  to: isoDay,
  kind: z.optional(z.enum(["closed", "reduced"])),
  name: z.optional(text),
});

/** C11: the proxy's relation, and the state of the authority document. */
export const proxy = z.strictObject({ relation: z.enum(relations), authority: z.enum(authorities) });

/** C10: the person's role in the group, and the number of members who joined. */
const group = z.strictObject({ as: z.enum(["representative", "member"]), members: z.int() });

/** The public timeline, without texts (C2). */
export const status = z.strictObject({
  trackingCode,
  kind: named,
  subject: named,
  registeredAt: moment,
  /** C4: the channel of the request. */
  channel: z.enum(channels),
  /** Oldest first; begins with `registered`. */
  timeline: z.array(
    z.strictObject({
      entry: z.enum(timelineEntries),
      at: moment,
      unit: z.optional(named),
      /** S3: on `answered` to an emergency: the fault is remedied. */
      remedied: z.optional(z.boolean()),
      /** R6: the part of the request that it is about; absent for the whole. */
      part: z.optional(z.int()),
      /** On `corrected` (D4): the new kind and subject. */
      kind: z.optional(named),
      subject: z.optional(named),
      /** On `extended` (D5), `date-moved` (D3) and `date-corrected` (D4): the new date. */
      due: z.optional(moment),
      /** On `letter-issued`: the number of the letter (C19). */
      letter: z.optional(z.string()),
      /** On `date-moved`: the days that moved it; empty when the week or the office hours did. */
      what: z.optional(z.array(calendarEntry)),
      /** On `at-desk`: the clerk's act in the applicant's name (C6); `unit` is the clerk's. */
      act: z.optional(z.enum(deskActs)),
      /**
       * On `at-desk` and on a registration at the desk: the clerk's name. On `contact`: the name of the
       * member of staff, whose unit is `unit`; absent when the applicant hides their identity from the units.
       */
      by: z.optional(text),
      /** On `contact`: the way of contact and its result, without the text (R19). */
      contact: z.optional(z.strictObject({ how: z.enum(contactHows), result: z.enum(contactResults) })),
      /** On `meeting`: the number of the meeting, the news, and its time (M14). */
      meeting: z.optional(
        z.strictObject({
          number: z.int(),
          news: z.enum(meetingNews),
          place: z.optional(z.strictObject({ day: isoDay, time })),
          until: z.optional(moment),
          /** On `cancelled-by-organisation`: the day has become a holiday, or is worked from home (D3). */
          because: z.optional(z.literal("holiday")),
        }),
      ),
    }),
  ),
  /**
   * N8: the end of the last day or hour for the answer, and its first date. Absent while the clock is paused
   * for a question to the applicant, and after the answer.
   */
  expected: z.optional(expected),
  /**
   * The unit that holds the request now; absent before its referral (N8), and between an objection and the
   * second stage (R13).
   */
  holder: z.optional(named),
  /** Whether an answer is valid; false during the second stage (R13). */
  answered: z.boolean(),
  /** C15: who knows name and text; absent when the applicant hid nothing. */
  knownTo: z.optional(z.enum(knownTo)),
  /** C11: a proxy asks for the person who reads this. */
  forYou: z.optional(z.literal(true)),
});

/** Guidance before registration: the competent body (C5), short answers (C16). */
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
            /** Its form asks which unit or person it is about (R2). */
            asksWho: z.optional(z.boolean()),
            /** Its form offers to hide name and text from the unit (C15). */
            mayHide: z.optional(z.boolean()),
            /** For reports without a name and without news: `POST /api/reports` takes them (C3). */
            withoutIdentity: z.optional(z.boolean()),
          }),
        ),
        /** The organisation's units, to complain of one (R2). */
        units: z.array(named),
        subjects: z.array(named),
        provinces: z.array(named),
        outcomes: z.array(named),
        /** The reasons of an administrative emergency; absent where the organisation has none (S3). */
        emergency: z.optional(z.strictObject({ reasons: z.array(named) })),
        /** Matters of other bodies (C5): `about` names one. */
        handOffs: z.array(z.strictObject(advice)),
        /** Short answers in order; the first three whose conditions hold are shown (C16). */
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
        /** N8: as in the status later; absent when the directory has no such clock. */
        expected: z.optional(expected),
        /** The unit that the routing rules choose. */
        unit: z.optional(named),
      }),
    },
  },
  refusals: ["unknown-choice", "too-many", "blocked", "represents-themselves"],
});

/** An answer as its applicant sees it; commitments with their state (R11). */
const publicAnswer = z.strictObject({
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
         * C2: opened with the PIN of a paper receipt: without the applicant's texts, and with some acts only.
         */
        byReceipt: z.optional(z.literal(true)),
        /** The applicant's own text; not for members of their group (C10). */
        description: z.optional(z.string()),
        answer: z.optional(publicAnswer),
        /** R6: answers to parts, as they come. */
        parts: z.optional(
          z.array(z.strictObject({ part: z.int(), unit: named, at: moment, answer: publicAnswer })),
        ),
        /** R13: the first answer, when the second stage has decided. */
        firstAnswer: z.optional(publicAnswer),
        /** R8: the questions, and the applicant's replies; give `case` back with a reply. */
        questions: z.optional(
          z.array(
            z.strictObject({
              case: caseId,
              at: moment,
              question: z.string(),
              reply: z.optional(z.string()),
              /** Waits for a reply; a reply that staff noted on the telephone closes it too. */
              open: z.boolean(),
            }),
          ),
        ),
        /** The applicant's additions and objections (C14, R13). */
        added: z.optional(z.array(z.strictObject({ at: moment, words: z.string() }))),
        objection: z.optional(z.strictObject({ at: moment, words: z.string() })),
        /** D5: the reasons of each extension, of the whole or of a part, oldest first. */
        extensions: z.optional(
          z.array(z.strictObject({ at: moment, due: moment, part: z.optional(z.int()), reason: z.string() })),
        ),
        rating: z.optional(z.strictObject({ at: moment, process: z.boolean(), outcome: z.boolean() })),
        /**
         * The applicant's possible acts now; `objectUntil` and `rateUntil` are their last days (ISO, Tehran).
         */
        mayI: z.array(z.enum(applicantActions)),
        objectUntil: z.optional(isoDay),
        rateUntil: z.optional(isoDay),
        /** N5: the applicant's latest choice of news on this request. */
        newsWish: z.optional(z.strictObject({ ...newsWish.shape, at: moment })),
        /** C11: the proxy's relation, and the state of the authority document. */
        proxy: z.optional(proxy),
        /** C10: for a collective request. */
        group: z.optional(group),
        /** D10: the present statement of a certificate. */
        certificate,
      }),
    },
  },
  refusals: ["not-found", "request-erased"],
});
