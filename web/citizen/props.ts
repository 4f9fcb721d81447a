/** The props of the citizen's pages. Times are ISO 8601 in UTC; codes are twelve Latin digits. */

import type { ComponentChildren } from "preact";
import type { Named } from "../../shared/contracts/fields/certificate.ts";
import type { Messenger } from "../../shared/contracts/fields/messenger.ts";
import type { applicantActions, knownTo, timelineEntries } from "../../shared/contracts/public/requests.ts";
import type { channels } from "../../shared/contracts/staff/directory.ts";
import type { deskActs } from "../../shared/contracts/words/desk-act-words.ts";
import type { authorities, relations } from "../../shared/contracts/words/proxy-words.ts";
import type { Certified } from "../design/certificate.ts";
import type { contactSentence } from "../design/contact-news.ts";
import type { Choice, FieldError, Frame, Values } from "../design/frame.ts";
import type { MeetingView } from "../design/meeting-news.ts";
import type { Qr } from "../design/qr-code.ts";
import type { MovedBy } from "../design/why-moved.ts";
import type { Bilingual } from "../design/words.ts";
import type { FilesShown } from "./follow-up/attachments-props.ts";

/** The steps of the registration form, in order. Each step is one page. */
export const steps = ["about", "kind", "subject", "words", "who", "check"] as const;
export type Step = (typeof steps)[number];

/**
 * Pages shown between two steps only in some cases. `hand-off` names another body in charge (C5), `guidance` answers
 * common questions (C16), and `likely` lists the applicant's similar earlier requests (C9).
 */
const asides = ["hand-off", "guidance", "likely"] as const;
/** All pages of the registration form: the steps, and the pages that are shown only in some cases. */
export const formPages = [...steps, ...asides] as const;
export type FormPage = (typeof formPages)[number];

/** The step before each page that is shown only in some cases. */
export const stepBefore = {
  "hand-off": "about",
  guidance: "subject",
  likely: "who",
} as const satisfies Record<(typeof asides)[number], Step>;

/** The form fields of each step, in the order of the step's page. */
export const fieldsOf = {
  about: ["about"],
  "hand-off": [],
  kind: ["kind"],
  subject: ["subject", "province", "complainedOfUnit", "complainedOfPerson"],
  guidance: [],
  words: ["description"],
  who: [
    "fullName",
    "identityType",
    "identityNumber",
    "mobile",
    "postalCode",
    "contactBy",
    "messenger",
    "email",
    "knownTo",
    "behalf",
    "relation",
    "representedName",
    "representedType",
    "representedNumber",
    "representedMobile",
  ],
  likely: [],
  check: [],
} as const satisfies Record<FormPage, readonly string[]>;

export type RegisterField = (typeof fieldsOf)[FormPage][number];

/** For whom the request is: the applicant, another person by proxy (C11), or a group (C10). */
export const behalves = ["self", "another", "group"] as const;

/** C13: the types of identity. */
export const identityTypes = ["national-code", "foreigner-code", "legal-id", "passport", "none"] as const;
export const contactWays = ["sms", "email"] as const;

/** The kinds, units, subjects and provinces that the form offers. Kinds without `onWeb` are not shown. */
interface Choices {
  readonly kinds: readonly (Choice & {
    readonly sentence: Bilingual;
    readonly onWeb: boolean;
    /** R2: whether the form asks for the accused unit or person. */
    readonly asksWho?: boolean | undefined;
    /** C15: whether the form asks if the applicant's name and text are hidden from the unit. */
    readonly mayHide?: boolean | undefined;
    /** C3: whether the kind is a report without identity; the form then asks nothing about its sender. */
    readonly withoutIdentity?: boolean | undefined;
  })[];
  /** R2: the units. `outside` marks an authority outside the organisation, which an applicant cannot accuse. */
  readonly units: readonly (Choice & { readonly outside?: boolean | undefined })[];
  readonly subjects: readonly Choice[];
  readonly provinces: readonly Choice[];
  /** C5: matters that belong to other bodies; when empty or absent, the form does not ask about them. */
  readonly handOffs?: readonly Advice[] | undefined;
}

/** Advice shown before registering: the answer to a common question, or another body in charge with its addresses. */
export interface Advice extends Choice {
  readonly text: Bilingual;
  readonly where?: Bilingual | undefined;
  readonly phone?: string | undefined;
  readonly link?: string | undefined;
}

/**
 * The props of one page of the form, at `/register/<step>?draft=<id>`. The page posts to the same address: its own
 * fields, `csrf`, `draft`, and sometimes `goto` (the step to show without checking this one) or `language` (switches
 * the language and shows this step again). The server redirects before it shows errors. On `guidance`, `answered` (a
 * key of `guidance`) ends the form without a registration.
 */
export interface RegisterProps extends Frame {
  readonly step: FormPage;
  readonly values: Values<RegisterField>;
  readonly errors: readonly FieldError[];
  readonly choices: Choices;
  /** R2: the published names of staff, to choose the accused person from. */
  readonly people?: readonly Choice["name"][];
  /** C16: answers to common questions about the chosen kind and subject, the most important first. */
  readonly guidance: readonly Advice[];
  /**
   * C9: on the page `likely`, the signed-in applicant's earlier requests that this one may duplicate, the most similar
   * first.
   */
  readonly likely?: readonly MyRequest[] | undefined;
  /** The content of the page `likely`, whose components load on first use; absent on the other pages. */
  readonly aside?: ComponentChildren;
  /** N9: the messenger that the organisation offers instead of SMS; absent when it offers none. */
  readonly messenger?: Messenger | undefined;
  /** The draft's id, as in the address. */
  readonly draftId: string;
  /** All answers and the idempotency key of this registration, encrypted. */
  readonly draft: string;
}

/** The address at which a form of several pages starts. */
export type FormAddress = "/register" | "/foad";

/** An unfinished form that this browser keeps. */
export interface KeptDraft {
  readonly id: string;
  /** The step at which to continue. */
  readonly step: string;
  /** The chosen kind of request, or reason for reporting an emergency, by its name; absent before the choice. */
  readonly name?: Bilingual | undefined;
  /** When the draft was last stored. */
  readonly at: string;
}

/** The props of the page that lists this browser's unfinished forms, to continue or clear. */
export interface DraftsProps extends Frame {
  readonly form: FormAddress;
  /** The unfinished forms, newest first; empty after the applicant cleared the forms. */
  readonly drafts: readonly KeptDraft[];
}

/** The props of the page shown for a form that was already sent. */
export interface SentProps extends Frame {
  readonly sent: "request" | "report";
  /** The receipt's address; absent when this browser may no longer see the receipt. */
  readonly receipt?: string | undefined;
  /** The address at which another registration starts. */
  readonly form: FormAddress;
}

/** C5: whether the form first asks which body is in charge. */
export const asksAbout = ({ choices: { handOffs = [] } }: Pick<RegisterProps, "choices">): boolean =>
  handOffs.length > 0;

/** C5: the advice about the body in charge, when the chosen matter belongs to another body; else undefined. */
export const handOffIn = ({
  values,
  choices: { handOffs = [] },
}: Pick<RegisterProps, "values" | "choices">): Advice | undefined =>
  handOffs.find(({ key }) => key === values.about);

/** The steps of this organisation's form for the chosen kind, in order. */
export function stepsOf(props: Pick<RegisterProps, "values" | "choices">): readonly Step[] {
  const not: readonly Step[] = [
    ...(asksAbout(props) ? [] : (["about"] as const)),
    ...(isWithoutIdentity(props) ? (["who"] as const) : []),
  ];
  return steps.filter((step) => !not.includes(step));
}

/** C3: whether the chosen kind is a report without identity. */
export const isWithoutIdentity = ({ values, choices }: Pick<RegisterProps, "values" | "choices">): boolean =>
  choices.kinds.some(({ key, withoutIdentity: is }) => key === values.kind && is === true);

/** R2: whether the chosen kind asks for the accused unit or person. */
export const asksWho = ({ values, choices }: Pick<RegisterProps, "values" | "choices">): boolean =>
  choices.kinds.some(({ key, asksWho: asks }) => key === values.kind && asks === true);

/** C15: whether the chosen kind lets the applicant hide name and text from the unit. */
export const mayHide = ({ values, choices }: Pick<RegisterProps, "values" | "choices">): boolean =>
  choices.kinds.some(({ key, mayHide: may }) => key === values.kind && may === true);

/**
 * C15: who reads the applicant's name and the text of a request. A field of this type is absent when nothing is hidden.
 */
export type KnownTo = (typeof knownTo)[number];

/** C3: the props of the page that confirms a report without identity. */
export interface AcceptedProps extends Frame {
  readonly acceptedAt: string;
}

export interface ReceiptProps extends Frame, FilesShown {
  readonly code: string;
  readonly registeredAt: string;
  /** The channel by which the applicant is notified of the answer. */
  readonly contactBy: (typeof contactWays)[number];
  readonly knownTo?: KnownTo | undefined;
  /** C10: whether the request is for a group, which others can join by its code. */
  readonly forGroup?: boolean | undefined;
  /**
   * N8: `holder` is the unit that has the request or has answered it. `goesTo` is the unit to which the routing rules
   * send the request; it is set before a case is opened.
   */
  readonly holder?: Bilingual | undefined;
  readonly answered?: boolean | undefined;
  readonly goesTo?: Bilingual | undefined;
  /** S3: whether the request is an emergency, which inspection handles. */
  readonly emergency?: boolean | undefined;
  readonly expected?: Expected | undefined;
  /** A QR code of the tracking page's address with this code. */
  readonly qr?: Qr | undefined;
}

/** The props of the tracking form, which posts `code` and `mobile` to `/track`. */
export interface TrackProps extends Frame {
  /** C2: `pin` when the form asks for the PIN of a paper receipt; absent when it asks for the request's mobile. */
  readonly by?: "pin";
  readonly values: Values<"code" | "mobile">;
  readonly errors: readonly FieldError[];
  /**
   * Whether the applicant tried to open a request without a session. The page then says why it asks to sign in, and the
   * one-time code leads back to the request.
   */
  readonly wanted?: boolean | undefined;
  /**
   * The idempotency key for sending a one-time code to the mobile; set when the status was read too often with this
   * tracking code.
   */
  readonly confirmKey?: string;
}

/** One entry of the public timeline. */
export interface TimelineEntry {
  readonly entry: (typeof timelineEntries)[number];
  readonly at: string;
  readonly unit?: Bilingual | undefined;
  /**
   * S3: whether the request is an emergency, which inspection handles. On `answered`, `remedied` means that the
   * emergency is remedied.
   */
  readonly emergency?: boolean | undefined;
  readonly remedied?: boolean | undefined;
  /**
   * R6: the number of the part of a divided request that the entry is about; absent when the entry is about the whole
   * request.
   */
  readonly part?: number | undefined;
  /** On `corrected`: the new kind and subject (D4). */
  readonly kind?: Bilingual | undefined;
  readonly subject?: Bilingual | undefined;
  /** On `extended`, `date-moved` and `date-corrected`: the end of the new last day for the answer. */
  readonly due?: string | undefined;
  /** On `letter-issued`: the number of the letter (C19). */
  readonly letter?: string | undefined;
  /** On `date-moved`: the changes of the calendar that moved the date (D3). */
  readonly what?: readonly MovedBy[] | undefined;
  /** On `at-desk`: what a clerk did in the applicant's name (C6); `unit` is the clerk's unit. */
  readonly act?: (typeof deskActs)[number] | undefined;
  /** On `contact` (R19): how a member of staff contacted the applicant, and with which result. */
  readonly contact?: Parameters<typeof contactSentence>[0]["contact"] | undefined;
  /**
   * On `at-desk`, and on a registration at the desk: the clerk. On `contact`: the member of staff; absent when staff
   * are not named.
   */
  readonly by?: Bilingual | undefined;
  /** On `meeting`: which meeting, and what happened to it (M14). */
  readonly meeting?: MeetingView | undefined;
}

/**
 * N8: `due` is the end of the last day for the answer, `promised` the end of the last day that was promised first;
 * both ISO 8601 in UTC.
 */
export interface Expected {
  readonly due: string;
  readonly promised: string;
}

/** D5: an extension of the deadline, for the whole request or for a part of a divided request (R6). */
export interface ExtensionView {
  readonly at: string;
  readonly due: string;
  readonly part?: number | undefined;
  readonly reason: string;
}

/** One of the applicant's steps on a request (C14, R8, R12, R13). */
export type ApplicantAction = (typeof applicantActions)[number];

/**
 * The path of each step below the request's page; GET shows the form, POST takes the step. The paths are those of the
 * API.
 */
export const placeOf = {
  add: "information",
  reply: "reply",
  withdraw: "withdraw",
  object: "objection",
  rate: "rating",
  consent: "consent",
  "take-back-consent": "take-back-consent",
} as const satisfies Record<ApplicantAction, string>;

export type Channel = (typeof channels)[number];

/**
 * The props of the status page, shown after code and mobile: status and dates only (C2). Its button posts to
 * `/track/one-time-code`.
 */
export interface StatusProps extends Frame {
  readonly code: string;
  /** Absent from a request that hides the applicant (C15). */
  readonly channel?: Channel | undefined;
  /** The public entries of the request, oldest first. There is always an entry `registered`. */
  readonly timeline: readonly TimelineEntry[];
  /** The unit that has the request now; absent before the referral. */
  readonly holder?: Bilingual | undefined;
  readonly expected?: Expected | undefined;
  /** P8: the code of the request in the earlier system from which it was brought here. */
  readonly imported?: { readonly code: string } | undefined;
  /** The errors when the one-time code could not be requested. */
  readonly errors: readonly FieldError[];
  /** The idempotency key for requesting a one-time code, so that two taps send one SMS. */
  readonly formKey: string;
}

/**
 * The props of the one-time code page. It posts `oneTimeCode` to `/track/confirm`, or without a tracking code to
 * `/my/confirm`.
 */
export interface OneTimeCodeProps extends Frame {
  /**
   * The request that the one-time code opens; when absent, the code opens all requests of an identity and a mobile
   * (C14).
   */
  readonly code?: string | undefined;
  /**
   * Set when the server has not yet told the user whether this mobile belongs to this tracking code. The page then says
   * that an SMS is sent only if it does.
   */
  readonly unseen?: true | undefined;
  /** N9: the messenger that the organisation offers; the code may come there, if the applicant chose it. */
  readonly messenger?: Messenger | undefined;
  readonly expiresAt: string;
  readonly now: string;
  readonly errors: readonly FieldError[];
  /** The idempotency key of this page's forms. */
  readonly formKey: string;
}

/** The props of the sign-in form, which posts an identity and a mobile to `/my`. */
export interface WhoAmIProps extends Frame {
  readonly values: Values<"identityType" | "identityNumber" | "mobile">;
  readonly errors: readonly FieldError[];
  readonly formKey: string;
  /** Whether the applicant tried to open a request without a session; the page then says why it asks to sign in. */
  readonly wanted?: boolean | undefined;
  /** Whether applicants can sign in with an identity provider (C13). */
  readonly provider: boolean;
}

/** A request in the list “my requests”. */
export interface MyRequest {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  /** The timeline entry that gives the request's status. */
  readonly last: TimelineEntry;
  /** C11: whether another person made the request on behalf of the reader. */
  readonly forYou?: boolean | undefined;
  /** C9: codes of the applicant's other requests that this request may duplicate. */
  readonly likely?: readonly string[] | undefined;
}

/** N1: a message of the organisation about a request, as sent to the applicant. */
export interface MessageView {
  readonly text: string;
  readonly at: string;
  /** Whether the message is newer than the applicant's last visit with this browser. */
  readonly isNew?: boolean | undefined;
  /** The request's tracking code, on pages that show several requests. */
  readonly code?: string | undefined;
}

export interface MyRequestsProps extends Frame {
  /** The messages of the listed requests, newest first. */
  readonly messages?: readonly MessageView[] | undefined;
  readonly assurance: "mobile" | "identity-provider";
  /** The applicant's requests, newest first. */
  readonly requests: readonly MyRequest[];
  /** The cursor of the next page; absent on the last. */
  readonly next?: string | undefined;
}

/** What the organisation promised in an answer (R11). */
export interface CommitmentView {
  readonly what: string;
  /** The last day to keep the commitment, ISO 8601, Tehran. */
  readonly due: string;
  readonly standing: "open" | "kept" | "not-kept" | "late";
}

/** A published answer (R10). */
export interface AnswerView {
  readonly outcome: Bilingual;
  readonly at: string;
  readonly unit: Bilingual;
  /** Each point that the applicant made in the request, with the organisation's answer to this point. */
  readonly points: readonly { readonly point: string; readonly answer: string }[];
  readonly reasoning: string;
  /** R5: the body to which the matter was transferred, with its address. */
  readonly transferredTo?: string | undefined;
  /** R14: the code of the earlier request that has the same answer. */
  readonly earlier?: string | undefined;
  readonly commitments?: readonly CommitmentView[] | undefined;
}

/** A question of the organisation to the applicant (R8), and the applicant's reply. */
export interface QuestionView {
  /** The id of the case, or of the part of a case, in which staff asked. The reply form sends this id back. */
  readonly case: string;
  /**
   * R6: the number of the part of a divided request that the question is about; absent when it is about the whole
   * request.
   */
  readonly part?: number | undefined;
  readonly at: string;
  readonly question: string;
  readonly reply?: string | undefined;
  /** Whether the question still waits for a reply. After a reply by telephone it is false, and `reply` is absent. */
  readonly open: boolean;
}

interface Said {
  readonly at: string;
  readonly words: string;
}

/** An applicant's rating (R12), with separate answers for handling and outcome. */
export interface RatingView {
  readonly at: string;
  readonly process: boolean;
  readonly outcome: boolean;
}

/**
 * The steps that the applicant may take now, and the last days for these steps (ISO 8601, Tehran). The forms of the
 * steps post below `base`.
 */
interface Open {
  /** The path of this request's page: `/request`, or `/my/requests/<code>`. */
  readonly base: string;
  readonly mayI: readonly ApplicantAction[];
  readonly objectUntil?: string | undefined;
  readonly rateUntil?: string | undefined;
  readonly knownTo?: KnownTo | undefined;
  /** The prefix of the idempotency keys of this page's forms. */
  readonly formKey: string;
}

/** The props of the page where applicants choose which notices they get (N5). */
export interface NewsProps extends Frame {
  readonly base: string;
  readonly code: string;
  readonly more?: boolean;
  readonly formKey: string;
  readonly errors: readonly FieldError[];
  readonly values: Values<"channel" | "wanted" | "language" | "messenger">;
  /** N9: the messenger that the organisation offers instead of SMS; absent when it offers none. */
  readonly messenger?: Messenger | undefined;
  /** When the applicant last chose the notices on this request; absent before the first choice. */
  readonly saidAt?: string | undefined;
  /** Whether the choice was just stored. */
  readonly noted?: boolean;
}

/** C11: the role in which the applicant represents another person, and the state of the authority document. */
export interface ProxyView {
  readonly relation: (typeof relations)[number];
  readonly authority: (typeof authorities)[number];
}

export interface GroupView {
  readonly as: "representative" | "member";
  readonly members: number;
}

/** The props of the request's page, shown after the one-time code. */
export interface RequestProps extends Frame, Open {
  readonly code: string;
  readonly channel: Channel;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly province?: Bilingual | undefined;
  /** The text of the request; absent if the reader is a member of the group (C10) or used a receipt's PIN (C2). */
  readonly words?: string | undefined;
  /** Whether the session may open other requests besides this one. */
  readonly more?: boolean;
  /**
   * C11: `forYou`: another person made the request on behalf of the reader. `proxy`: the reader represents another
   * person.
   */
  readonly forYou?: boolean | undefined;
  readonly proxy?: ProxyView | undefined;
  /** C2: whether the reader signed in with the PIN of a paper receipt. */
  readonly byReceipt?: boolean | undefined;
  /** C10: for a group's request, the reader's role in the group and the number of members. */
  readonly group?: GroupView | undefined;
  /** The organisation's messages on this request, newest first. */
  readonly messages?: readonly MessageView[] | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly holder?: Bilingual | undefined;
  readonly expected?: Expected | undefined;
  /** P8: the code of the request in the earlier system from which it was brought here. */
  readonly imported?: { readonly code: string } | undefined;
  /** D5: the extensions of the deadline, with their reasons. */
  readonly extensions?: readonly ExtensionView[] | undefined;
  /** The newest answer; once an objection was decided, the final answer of the second stage. */
  readonly answer?: AnswerView | undefined;
  /**
   * R13: the first answer, to which the applicant objected; set once the second stage has decided on the objection.
   */
  readonly firstAnswer?: AnswerView | undefined;
  /** R6: the answers published so far to parts of a divided request. */
  readonly parts?: readonly (AnswerView & { readonly part: number })[] | undefined;
  readonly questions?: readonly QuestionView[] | undefined;
  readonly added?: readonly Said[] | undefined;
  readonly objection?: Said | undefined;
  readonly rating?: RatingView | undefined;
  /** The step just taken, which the page confirms at its top. */
  readonly noted?: ApplicantAction | undefined;
}

/** The props of a printed certificate (D10). */
export interface CertificateProps extends Frame, Pick<Open, "base"> {
  readonly code: string;
  readonly more?: boolean;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  readonly certificate: Certified;
  /** The name of the person who opened the certificate. */
  readonly named?: Named | undefined;
  /** C15: whether the name is left out. A name hidden from the units is printed only if the applicant asks for it. */
  readonly nameLeftOut?: boolean;
  /** A QR code of the tracking page's address with this code. */
  readonly qr?: Qr | undefined;
}

/**
 * The props of a page for one of the applicant's steps. It posts `words`; a reply also posts `case`, and a rating posts
 * `process` and `outcome`.
 */
export interface ActProps extends Frame, Open {
  readonly action: ApplicantAction;
  readonly code: string;
  readonly more?: boolean;
  /** The question that the applicant replies to. */
  readonly question?: QuestionView | undefined;
  readonly values: Values<"words" | "process" | "outcome">;
  readonly errors: readonly FieldError[];
}

export interface ProblemProps extends Frame {
  readonly status: number;
  /** The problem's title, in the page's language. */
  readonly title: string;
  readonly detail: string;
  /** A request id to read out to a clerk; never personal data. */
  readonly reference?: string | undefined;
}
