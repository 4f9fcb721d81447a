/** The props of the citizen's pages. Times are ISO 8601 in UTC; codes are twelve Latin digits. */

import type { Named } from "../../shared/contracts/fields/certificate.ts";
import type { deskActs } from "../../shared/contracts/fields/desk-act-words.ts";
import type { authorities, relations } from "../../shared/contracts/fields/proxy-words.ts";
import type { applicantActions, knownTo, timelineEntries } from "../../shared/contracts/public/requests.ts";
import type { channels } from "../../shared/contracts/staff/directory.ts";
import type { Certified } from "../design/certificate.ts";
import type { contactSentence } from "../design/contact-news.ts";
import type { Choice, FieldError, Frame, Values } from "../design/frame.ts";
import type { MeetingView } from "../design/meeting-news.ts";
import type { Qr } from "../design/qr-code.ts";
import type { MovedBy } from "../design/why-moved.ts";
import type { Bilingual } from "../design/words.ts";
import type { FilesShown } from "./follow-up/attachments-props.ts";

/** The pages of the registration form, in order. */
export const steps = ["about", "kind", "subject", "words", "who", "check"] as const;
export type Step = (typeof steps)[number];

/** Pages shown between two steps when they apply: the body in charge (C5), short answers (C16), earlier requests (C9). */
const asides = ["hand-off", "guidance", "likely"] as const;
/** All pages of the form. */
export const formPages = [...steps, ...asides] as const;
export type FormPage = (typeof formPages)[number];

/** The step before each of those pages. */
export const stepBefore = {
  "hand-off": "about",
  guidance: "subject",
  likely: "who",
} as const satisfies Record<(typeof asides)[number], Step>;

/** The form fields of each step, in the order of its page. */
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

/** For whom the request is: for oneself, for another person by proxy (C11), or for a group (C10). */
export const behalves = ["self", "another", "group"] as const;

/** C13: the types of identity. */
export const identityTypes = ["national-code", "foreigner-code", "legal-id", "passport", "none"] as const;
export const contactWays = ["sms", "email"] as const;

/** The form's choices; a directory snapshot fits. Kinds that are not `onWeb` are not shown. */
interface Choices {
  readonly kinds: readonly (Choice & {
    readonly sentence: Bilingual;
    readonly onWeb: boolean;
    /** R2: the form asks for the accused unit or person. */
    readonly asksWho?: boolean | undefined;
    /** C15: the form asks whether name and words are hidden from the unit. */
    readonly mayHide?: boolean | undefined;
    /** C3: a report without identity: the form asks nothing about its sender. */
    readonly withoutIdentity?: boolean | undefined;
  })[];
  /** R2: the `outside` one is not of the organisation, and cannot be accused here. */
  readonly units: readonly (Choice & { readonly outside?: boolean | undefined })[];
  readonly subjects: readonly Choice[];
  readonly provinces: readonly Choice[];
  /** C5: matters of other bodies; without any, the form does not ask. */
  readonly handOffs?: readonly Advice[] | undefined;
}

/** Guidance before registering: an answer, or the body in charge with its addresses. */
export interface Advice extends Choice {
  readonly text: Bilingual;
  readonly where?: Bilingual | undefined;
  readonly phone?: string | undefined;
  readonly link?: string | undefined;
}

/**
 * One step of the form, at `/register/<step>?draft=<id>`. It posts there: its own fields, `csrf`, `draft`, and sometimes
 * `goto` (the step to show without checking this one) or `language` (switches and shows this step again). Errors are shown
 * after a redirect. On `guidance`, `answered` (a key of `guidance`) ends the form without a registration.
 */
export interface RegisterProps extends Frame {
  readonly step: FormPage;
  readonly values: Values<RegisterField>;
  readonly errors: readonly FieldError[];
  readonly choices: Choices;
  /** C16: short answers for the chosen kind and subject, the most important first. */
  readonly guidance: readonly Advice[];
  /** C9: on `likely`, earlier requests of the signed-in applicant that this one likely duplicates; the likest first. */
  readonly likely?: readonly MyRequest[] | undefined;
  /** The draft's id in the address. */
  readonly draftId: string;
  /** All answers and the idempotency key of this registration, encrypted. */
  readonly draft: string;
}

/** The first address of a form of several pages. */
export type FormAddress = "/register" | "/foad";

/** A draft that this browser keeps. */
export interface KeptDraft {
  readonly id: string;
  /** The step to continue with. */
  readonly step: string;
  /** Its kind or reason, once chosen. */
  readonly name?: Bilingual | undefined;
  /** When it was last stored. */
  readonly at: string;
}

/** The unfinished forms of a browser, each to continue or clear. */
export interface DraftsProps extends Frame {
  readonly form: FormAddress;
  /** Newest first; empty once they were cleared. */
  readonly drafts: readonly KeptDraft[];
}

/** A page of a form already sent. */
export interface SentProps extends Frame {
  readonly sent: "request" | "report";
  /** The receipt's address; absent when this browser may no longer see it. */
  readonly receipt?: string | undefined;
  /** Where another registration begins. */
  readonly form: FormAddress;
}

/** C5: whether the form begins with the body in charge. */
export const asksAbout = ({ choices: { handOffs = [] } }: Pick<RegisterProps, "choices">): boolean =>
  handOffs.length > 0;

/** C5: the hand-off for another body's matter. */
export const handOffIn = ({
  values,
  choices: { handOffs = [] },
}: Pick<RegisterProps, "values" | "choices">): Advice | undefined =>
  handOffs.find(({ key }) => key === values.about);

/** The steps of this organisation's form, for the chosen kind. */
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

/** C15: whether the chosen kind lets the applicant hide from the unit. */
export const mayHide = ({ values, choices }: Pick<RegisterProps, "values" | "choices">): boolean =>
  choices.kinds.some(({ key, mayHide: may }) => key === values.kind && may === true);

/** C15: who reads name and words of a request; absent when nothing is hidden. */
export type KnownTo = (typeof knownTo)[number];

/** C3: a report without identity was taken. */
export interface AcceptedProps extends Frame {
  readonly acceptedAt: string;
}

export interface ReceiptProps extends Frame, FilesShown {
  readonly code: string;
  readonly registeredAt: string;
  /** The channel of the answer's notice. */
  readonly contactBy: (typeof contactWays)[number];
  readonly knownTo?: KnownTo | undefined;
  /** C10: others can join the request by its code. */
  readonly forGroup?: boolean | undefined;
  /** N8: `holder` has the request or answered it; `goesTo`, before the case is open, is the unit to which the rules send it. */
  readonly holder?: Bilingual | undefined;
  readonly answered?: boolean | undefined;
  readonly goesTo?: Bilingual | undefined;
  /** S3: an emergency, which inspection handles. */
  readonly emergency?: boolean | undefined;
  readonly expected?: Expected | undefined;
  /** The QR code of the tracking page with this code. */
  readonly qr?: Qr | undefined;
}

/** Posts `code` and `mobile` to `/track`. */
export interface TrackProps extends Frame {
  /** With the request's mobile, or the PIN of a paper receipt (C2). */
  readonly by?: "pin";
  readonly values: Values<"code" | "mobile">;
  readonly errors: readonly FieldError[];
  /** The applicant opened a request without a session: the page says why it asks, and the one-time code leads back. */
  readonly wanted?: boolean | undefined;
  /** Set when the code was looked at too often: offers a one-time code to the mobile, with this idempotency key. */
  readonly confirmKey?: string;
}

/** One entry of the public timeline. */
export interface TimelineEntry {
  readonly entry: (typeof timelineEntries)[number];
  readonly at: string;
  readonly unit?: Bilingual | undefined;
  /** S3: an emergency, which inspection handles; on `answered`, that it is remedied. */
  readonly emergency?: boolean | undefined;
  readonly remedied?: boolean | undefined;
  /** R6: the part's number; absent for the whole. */
  readonly part?: number | undefined;
  /** On `corrected`: the kind and subject since then (D4). */
  readonly kind?: Bilingual | undefined;
  readonly subject?: Bilingual | undefined;
  /** On `extended`, `date-moved` and `date-corrected`: the end of the new last day. */
  readonly due?: string | undefined;
  /** On `letter-issued`: the number of the letter (C19). */
  readonly letter?: string | undefined;
  /** On `date-moved`: the days that moved it (D3). */
  readonly what?: readonly MovedBy[] | undefined;
  /** On `at-desk`: a clerk's act in the applicant's name (C6); `unit` is the clerk's. */
  readonly act?: (typeof deskActs)[number] | undefined;
  /** On `contact` (R19): how a member of staff contacted the applicant, and the result. */
  readonly contact?: Parameters<typeof contactSentence>[0]["contact"] | undefined;
  /** On `at-desk` and on a registration at the desk: the clerk; on `contact`: the member of staff, if named. */
  readonly by?: Bilingual | undefined;
  /** On `meeting`: the meeting and its news (M14). */
  readonly meeting?: MeetingView | undefined;
}

/** N8: the end of the last day for the answer, and of the one first promised: ISO 8601 in UTC. */
export interface Expected {
  readonly due: string;
  readonly promised: string;
}

/** D5: an extension, of the whole or a part of it (R6). */
export interface ExtensionView {
  readonly at: string;
  readonly due: string;
  readonly part?: number | undefined;
  readonly reason: string;
}

/** The applicant's steps on a request (C14, R8, R12, R13). */
export type ApplicantAction = (typeof applicantActions)[number];

/** The place of each step below the request's page: GET shows the form, POST takes the step. The names are those of the API. */
export const placeOf = {
  add: "information",
  reply: "reply",
  withdraw: "withdraw",
  object: "objection",
  rate: "rating",
  consent: "consent",
  "take-back-consent": "take-back-consent",
} as const satisfies Record<ApplicantAction, string>;

/** C4: the channel of a request. */
export type Channel = (typeof channels)[number];

/** After code and mobile: status and dates only (C2). The button posts to `/track/one-time-code`. */
export interface StatusProps extends Frame {
  readonly code: string;
  readonly channel: Channel;
  /** Oldest first; at least `registered`. */
  readonly timeline: readonly TimelineEntry[];
  /** The unit that has it now; absent before the referral. */
  readonly holder?: Bilingual | undefined;
  readonly knownTo?: KnownTo | undefined;
  readonly expected?: Expected | undefined;
  /** Errors of asking for the one-time code. */
  readonly errors: readonly FieldError[];
  /** The idempotency key of asking for a one-time code, so that two taps send one SMS. */
  readonly formKey: string;
}

/** Posts `oneTimeCode` to `/track/confirm`, or without a tracking code to `/my/confirm`. */
export interface OneTimeCodeProps extends Frame {
  /** The request that it opens; absent: all requests with an identity and a mobile (C14). */
  readonly code?: string | undefined;
  /** The page has not revealed whether code and mobile belong together. */
  readonly unseen?: true | undefined;
  readonly expiresAt: string;
  readonly now: string;
  readonly errors: readonly FieldError[];
  /** The idempotency key of this page's forms. */
  readonly formKey: string;
}

/** Posts an identity and a mobile to `/my`. */
export interface WhoAmIProps extends Frame {
  readonly values: Values<"identityType" | "identityNumber" | "mobile">;
  readonly errors: readonly FieldError[];
  readonly formKey: string;
  /** As in `TrackProps`. */
  readonly wanted?: boolean | undefined;
  /** Whether applicants can sign in with an identity provider (C13). */
  readonly provider: boolean;
}

/** A line of "my requests". */
export interface MyRequest {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  /** The timeline entry that gives its status. */
  readonly last: TimelineEntry;
  /** C11: another person made the request for the reader. */
  readonly forYou?: boolean | undefined;
  /** C9: codes of the applicant's other requests that it likely duplicates. */
  readonly likely?: readonly string[] | undefined;
}

/** N1: news of a request, in the organisation's texts. */
export interface MessageView {
  readonly text: string;
  readonly at: string;
  /** It came after their last look with this browser. */
  readonly isNew?: boolean | undefined;
  /** The request, on pages with several. */
  readonly code?: string | undefined;
}

export interface MyRequestsProps extends Frame {
  /** Messages of the listed requests, newest first. */
  readonly messages?: readonly MessageView[] | undefined;
  readonly assurance: "mobile" | "identity-provider";
  /** Newest first. */
  readonly requests: readonly MyRequest[];
  /** Where the next page begins. */
  readonly next?: string | undefined;
}

/** A commitment of an answer (R11). */
export interface CommitmentView {
  readonly what: string;
  /** Its last day, ISO, Tehran. */
  readonly due: string;
  readonly standing: "open" | "kept" | "not-kept" | "late";
}

/** A published answer (R10). */
export interface AnswerView {
  readonly outcome: Bilingual;
  readonly at: string;
  readonly unit: Bilingual;
  /** Each point of the applicant with its answer. */
  readonly points: readonly { readonly point: string; readonly answer: string }[];
  readonly reasoning: string;
  /** R5: the body to which the matter was transferred, and its address. */
  readonly transferredTo?: string | undefined;
  /** R14: the earlier request with the same answer. */
  readonly earlier?: string | undefined;
  readonly commitments?: readonly CommitmentView[] | undefined;
}

/** A question to the applicant (R8), and their reply. */
export interface QuestionView {
  /** The case, or part of it, that asked; sent back with the reply. */
  readonly case: string;
  /** R6: the part that asked; absent for the case itself. */
  readonly part?: number | undefined;
  readonly at: string;
  readonly question: string;
  readonly reply?: string | undefined;
  /** Whether it still waits for a reply; replies by phone are not shown here. */
  readonly open: boolean;
}

interface Said {
  readonly at: string;
  readonly words: string;
}

/** An applicant's rating (R12): separate for handling and outcome. */
export interface RatingView {
  readonly at: string;
  readonly process: boolean;
  readonly outcome: boolean;
}

/** The applicant's steps open now, and their last days (ISO, Tehran); their forms post below `base`. */
interface Open {
  /** The path of this request's page: `/request`, or `/my/requests/<code>`. */
  readonly base: string;
  readonly mayI: readonly ApplicantAction[];
  readonly objectUntil?: string | undefined;
  readonly rateUntil?: string | undefined;
  readonly knownTo?: KnownTo | undefined;
  /** The prefix of the keys of this page's forms. */
  readonly formKey: string;
}

/** N5: the applicant's choice of news. */
export interface NewsProps extends Frame {
  readonly base: string;
  readonly code: string;
  readonly more?: boolean;
  readonly formKey: string;
  readonly errors: readonly FieldError[];
  readonly values: Values<"channel" | "wanted" | "language">;
  /** When they last chose on this request. */
  readonly saidAt?: string | undefined;
  /** The choice was just stored. */
  readonly noted?: boolean;
}

/** C11: in which role the applicant represents another person, and the state of the authority document. */
export interface ProxyView {
  readonly relation: (typeof relations)[number];
  readonly authority: (typeof authorities)[number];
}

export interface GroupView {
  readonly as: "representative" | "member";
  readonly members: number;
}

/** The request's page after the one-time code. */
export interface RequestProps extends Frame, Open {
  readonly code: string;
  readonly channel: Channel;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly province?: Bilingual | undefined;
  /** Absent for members of the group (C10) and holders of a receipt (C2). */
  readonly words?: string | undefined;
  /** Whether the session opens more requests than this one. */
  readonly more?: boolean;
  /** C11: `forYou`: another person made the request for the reader; `proxy`: the reader represents another person. */
  readonly forYou?: boolean | undefined;
  readonly proxy?: ProxyView | undefined;
  /** C2: the PIN of a paper receipt opened it. */
  readonly byReceipt?: boolean | undefined;
  /** C10: a group's request: the reader's role in it, and the number of members. */
  readonly group?: GroupView | undefined;
  /** Newest first. */
  readonly messages?: readonly MessageView[] | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly holder?: Bilingual | undefined;
  readonly expected?: Expected | undefined;
  /** D5: why the date was postponed. */
  readonly extensions?: readonly ExtensionView[] | undefined;
  /** The answer in force: the second stage's, once there is one. */
  readonly answer?: AnswerView | undefined;
  /** R13: the contested answer, once a second stage has decided. */
  readonly firstAnswer?: AnswerView | undefined;
  /** R6: answers to parts, as they come. */
  readonly parts?: readonly (AnswerView & { readonly part: number })[] | undefined;
  readonly questions?: readonly QuestionView[] | undefined;
  readonly added?: readonly Said[] | undefined;
  readonly objection?: Said | undefined;
  readonly rating?: RatingView | undefined;
  /** The step that the page confirms at its top. */
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
  /** The person who opened it. */
  readonly named?: Named | undefined;
  /** C15: the name is hidden from the units, and printed only if they ask for it. */
  readonly nameLeftOut?: boolean;
  /** The QR code of the tracking page with this code. */
  readonly qr?: Qr | undefined;
}

/** One of the applicant's steps on a page of its own. It posts `words` (a reply also `case`; a rating `process` and `outcome`). */
export interface ActProps extends Frame, Open {
  readonly action: ApplicantAction;
  readonly code: string;
  readonly more?: boolean;
  /** The question to reply to. */
  readonly question?: QuestionView | undefined;
  readonly values: Values<"words" | "process" | "outcome">;
  readonly errors: readonly FieldError[];
}

export interface ProblemProps extends Frame {
  readonly status: number;
  /** In the page's language. */
  readonly title: string;
  readonly detail: string;
  /** A request id to read out to a clerk; never personal data. */
  readonly reference?: string | undefined;
}
