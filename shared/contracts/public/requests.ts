/** The citizen's operations on requests: what can be chosen, register, read (S1, C2, C3, C13). */

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
  words,
} from "../fields/fields.ts";
import { meetingNews } from "../fields/meeting-words.ts";
import { newsWish } from "../fields/news.ts";
import { asking } from "../fields/open-field-sentences.ts";
import { authorities, relations } from "../fields/proxy-words.ts";
import { defineOperation } from "../operation.ts";

/** Who asks: one of five ways to say it; `none` is for people without a number at hand (C13). */
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

/** For whom somebody asks who does not ask for themselves: one other person, by proxy (C11), or a group (C10). */
export const onBehalfOf = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("another"),
    relation: z.enum(relations),
    fullName: line(2, 100),
    identity,
    /** With it the other person finds the request among theirs. */
    mobile: z.optional(mobile),
  }),
  /** Whoever registers it represents them; they join by its code (`join-group`). */
  z.strictObject({ type: z.literal("group") }),
]);

/** C15: the unit that handles a request knows who asks, or nobody but inspection does. */
export const knownTo = ["unit", "inspection"] as const;

/** What a registration is about, whoever enters it. */
export const matterFields = {
  /** C5: `us`, or the key of one of `handOffs`: whose matter the applicant was told it is before they registered anyway. */
  about: z.optional(key),
  /** A key of `GET /api/choices`. */
  kind: asking(key, "kind"),
  subject: asking(key, "subject"),
  /** What the request is about, when it is about a place. */
  province: z.optional(key),
  /** The person's own words; counted after folding. */
  description: words(10, 4_000),
  /** R2: the unit of ours that is complained of, a key of `GET /api/choices`; where the kind asks for it. */
  complainedOfUnit: z.optional(key),
  /** R2: a person complained of, as the applicant writes their name. */
  complainedOfPerson: z.optional(line(2, 100)),
  /** C15: who reads name and words until the applicant consents; where the kind asks for it. Absent: the unit does. */
  knownTo: z.optional(z.enum(knownTo)),
  /** For whom it is asked (C10, C11); absent: for themselves. */
  onBehalfOf: z.optional(onBehalfOf),
};

/** The fields of a registration by themselves: the form's pages check them a few at a time. */
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
    // Told with all the others, and not after they are corrected.
    when: ({ value }) => typeof value === "object" && value !== null,
  }),
);

/** A form is flat; these of its fields stand for places within the body. */
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

/** What a public timeline can show. */
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

/** What the applicant may do about a request now (C14, C15, R8, R12, R13). */
export const applicantActions = [
  "add",
  "reply",
  "withdraw",
  "object",
  "rate",
  "consent",
  "take-back-consent",
] as const;

/** N8: the end of the last day or hour for the answer, and the date that was told first. */
export const expected = z.strictObject({ due: moment, promised: moment });

/**
 * D3: what came into the calendar or went from it; without `kind` a holiday. Days are both included. `name`: of a holiday its
 * own, of a closing why it is; none of what is no longer in the calendar.
 */
const calendarEntry = z.strictObject({
  did: z.enum(["came", "went"]),
  from: isoDay,
  to: isoDay,
  kind: z.optional(z.enum(["closed", "reduced"])),
  name: z.optional(text),
});

/** C11: as what somebody asks for another, and how the authority document stands. */
export const proxy = z.strictObject({ relation: z.enum(relations), authority: z.enum(authorities) });

/** C10: how somebody stands to a group's request, and how many have joined whom represents them. */
const group = z.strictObject({ as: z.enum(["representative", "member"]), members: z.int() });

/** What the public timeline shows, without words (C2). */
export const status = z.strictObject({
  trackingCode,
  kind: named,
  subject: named,
  registeredAt: moment,
  /** C4: how it came. */
  channel: z.enum(channels),
  /** Oldest first; begins with `registered`. */
  timeline: z.array(
    z.strictObject({
      entry: z.enum(timelineEntries),
      at: moment,
      unit: z.optional(named),
      /** S3: on `answered` to an emergency: what was wrong is put right. */
      remedied: z.optional(z.boolean()),
      /** R6: which part of the request it is about; absent when it is about the whole. */
      part: z.optional(z.int()),
      /** On `corrected` (D4): what the request is about since then. */
      kind: z.optional(named),
      subject: z.optional(named),
      /** On `extended` (D5), `date-moved` (D3) and `date-corrected` (D4): the new date. */
      due: z.optional(moment),
      /** On `letter-issued`: the number of the letter (C19). */
      letter: z.optional(z.string()),
      /** On `date-moved`: the days that moved it; none where the week or the office hours did. */
      what: z.optional(z.array(calendarEntry)),
      /** On `at-desk`: what a clerk did in the applicant's name (C6); `unit` is the clerk's. */
      act: z.optional(z.enum(deskActs)),
      /**
       * On `at-desk` and on a registration at the desk: the clerk's name. On `contact`: that of the member of staff, whose unit `unit` is;
       * absent where the applicant asked that the units do not know who they are (C15).
       */
      by: z.optional(text),
      /** On `contact`: how a member of staff contacted the applicant, and what came of it, without the words (R19). */
      contact: z.optional(z.strictObject({ how: z.enum(contactHows), result: z.enum(contactResults) })),
      /** On `meeting`: which of the request's meetings, what became of it, and when it is or was to be (M14). */
      meeting: z.optional(
        z.strictObject({
          number: z.int(),
          news: z.enum(meetingNews),
          place: z.optional(z.strictObject({ day: isoDay, time })),
          until: z.optional(moment),
          /** On `cancelled-by-organisation`: that day is a holiday by now, or worked from home (D3). */
          because: z.optional(z.literal("holiday")),
        }),
      ),
    }),
  ),
  /**
   * N8: the end of the last day or hour for the answer, and the date it had first. Absent while the clock stands because the
   * applicant is asked, and once it is answered.
   */
  expected: z.optional(expected),
  /** The unit that holds the request now; none before it was referred (N8), nor between an objection and the second stage (R13). */
  holder: z.optional(named),
  /** An answer stands; false during the second stage (R13). */
  answered: z.boolean(),
  /** C15: who is told name and words; absent where nothing was to be hidden. */
  knownTo: z.optional(z.enum(knownTo)),
  /** C11: somebody else asks it for whoever reads this. */
  forYou: z.optional(z.literal(true)),
});

/** What people are told before they register: the matter's own place (C5), short answers (C16). */
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
  summary: "What a registration can choose from, and what there is to tell before it.",
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
            /** Its form asks whether name and words are hidden from the unit (C15). */
            mayHide: z.optional(z.boolean()),
            /** Who chooses it gives no name and is told nothing: `POST /api/reports` takes it (C3). */
            withoutIdentity: z.optional(z.boolean()),
          }),
        ),
        /** The organisation's units, for who complains of one (R2). */
        units: z.array(named),
        subjects: z.array(named),
        provinces: z.array(named),
        outcomes: z.array(named),
        /** The reasons of an administrative emergency; absent where the organisation has none (S3). */
        emergency: z.optional(z.strictObject({ reasons: z.array(named) })),
        /** Matters of others (C5): `about` names one. */
        handOffs: z.array(z.strictObject(advice)),
        /** Short answers, first things first; of those whose conditions hold, the first three are shown (C16). */
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
  description: "Digits of any script, Arabic letters, spaces and dashes are folded.",
  audience: "anyone",
  idempotent: true,
  body: registration,
  responses: {
    201: {
      summary: "Registered. The same key and body again gives the same reply.",
      body: z.strictObject({
        trackingCode,
        registeredAt: moment,
        /** N8: as the status shows it later; absent where the directory says neither. */
        expected: z.optional(expected),
        /** The unit that the rules send it to. */
        unit: z.optional(named),
      }),
    },
  },
  refusals: ["unknown-choice", "too-many", "blocked", "represents-themselves"],
});

/** An answer as its applicant sees it; commitments with how they stand (R11). */
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
  summary: "Everything public of a request, for its applicant: own words, timeline, answer.",
  description:
    "Needs the session that confirm-one-time-code gives for this very request. The session of a receipt's PIN (open-with-pin) reads status, dates and answer, and no words of the applicant's. Who joined a group's request (C10) reads its timeline and answer with theirs, and no words of its representative.",
  audience: "applicant",
  params: z.strictObject({ code: trackingCode }),
  responses: {
    200: {
      summary: "The request as its applicant may see it.",
      body: z.strictObject({
        ...status.shape,
        /** C2: the PIN of a paper receipt opened it: none of the applicant's own words, and only some of what they may do. */
        byReceipt: z.optional(z.literal(true)),
        /** The applicant's own words; not for who joined their group (C10). */
        description: z.optional(z.string()),
        answer: z.optional(publicAnswer),
        /** R6: answers to parts, as they come. */
        parts: z.optional(
          z.array(z.strictObject({ part: z.int(), unit: named, at: moment, answer: publicAnswer })),
        ),
        /** R13: the answer that was objected to, when a second stage has decided. */
        firstAnswer: z.optional(publicAnswer),
        /** R8: what was asked, and what the applicant replied; `case` is given back with the reply. */
        questions: z.optional(
          z.array(
            z.strictObject({
              case: caseId,
              at: moment,
              question: z.string(),
              reply: z.optional(z.string()),
              /** Waits for a reply; what staff noted from the telephone closes it too. */
              open: z.boolean(),
            }),
          ),
        ),
        /** What the applicant added and objected (C14, R13). */
        added: z.optional(z.array(z.strictObject({ at: moment, words: z.string() }))),
        objection: z.optional(z.strictObject({ at: moment, words: z.string() })),
        /** D5: why the date of the answer, or of a part of it, was put off, oldest first. */
        extensions: z.optional(
          z.array(z.strictObject({ at: moment, due: moment, part: z.optional(z.int()), reason: z.string() })),
        ),
        rating: z.optional(z.strictObject({ at: moment, process: z.boolean(), outcome: z.boolean() })),
        /** What the applicant may do now; `objectUntil` and `rateUntil` are the last days for it (ISO, Tehran). */
        mayI: z.array(z.enum(applicantActions)),
        objectUntil: z.optional(isoDay),
        rateUntil: z.optional(isoDay),
        /** N5: what the applicant said last on this request of what they want to hear. */
        newsWish: z.optional(z.strictObject({ ...newsWish.shape, at: moment })),
        /** C11: it is asked for somebody else, and how the authority document stands. */
        proxy: z.optional(proxy),
        /** C10: of a group's request. */
        group: z.optional(group),
        /** D10: what a certificate says of it now. */
        certificate,
      }),
    },
  },
  refusals: ["not-found", "request-erased"],
});
