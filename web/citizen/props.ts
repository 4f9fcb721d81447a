/** What the citizen's pages are given. Times are ISO 8601 in UTC; codes are twelve Latin digits. */

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

/** Told between two steps, where there is something to tell: whose matter it is (C5), short answers (C16), earlier requests (C9). */
const asides = ["hand-off", "guidance", "likely"] as const;
/** What the form can show. */
export const formPages = [...steps, ...asides] as const;
export type FormPage = (typeof formPages)[number];

/** The step that something told comes after. */
export const stepBefore = {
  "hand-off": "about",
  guidance: "subject",
  likely: "who",
} as const satisfies Record<(typeof asides)[number], Step>;

/** The form fields each step asks for, in the order of its page. */
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

/** For whom the form is filled in: for oneself, for another by proxy (C11), or for a group (C10). */
export const behalves = ["self", "another", "group"] as const;

/** C13: what a person can identify with. */
export const identityTypes = ["national-code", "foreigner-code", "legal-id", "passport", "none"] as const;
export const contactWays = ["sms", "email"] as const;

/** What the form offers; a directory snapshot fits. Kinds that are not `onWeb` are not shown. */
interface Choices {
  readonly kinds: readonly (Choice & {
    readonly sentence: Bilingual;
    readonly onWeb: boolean;
    /** R2: the form asks which unit or person of ours it is about. */
    readonly asksWho?: boolean | undefined;
    /** C15: the form asks whether name and words are hidden from the unit. */
    readonly mayHide?: boolean | undefined;
    /** C3: a report without identity: the form asks nothing of who sends it. */
    readonly withoutIdentity?: boolean | undefined;
  })[];
  /** R2: the one that is `outside` is no unit of ours, and cannot be complained of here. */
  readonly units: readonly (Choice & { readonly outside?: boolean | undefined })[];
  readonly subjects: readonly Choice[];
  readonly provinces: readonly Choice[];
  /** C5: matters of others; where there are none, the form does not ask. */
  readonly handOffs?: readonly Advice[] | undefined;
}

/** Something to read before registering: an answer or whose matter it is, and where to go with it. */
export interface Advice extends Choice {
  readonly text: Bilingual;
  readonly where?: Bilingual | undefined;
  readonly phone?: string | undefined;
  readonly link?: string | undefined;
}

/**
 * One step of the form, at `/register/<step>?draft=<id>`. It posts there: its own fields, `csrf`, `draft`, and sometimes `goto` (a step
 * to show without checking this one) or `language` (switch and show this step again). Errors are shown after a redirect. On
 * `guidance`, `answered` (the key of one of `guidance`) says that nothing needs to be registered any more.
 */
export interface RegisterProps extends Frame {
  readonly step: FormPage;
  readonly values: Values<RegisterField>;
  readonly errors: readonly FieldError[];
  readonly choices: Choices;
  /** C16: what there is to read about the kind and subject that were chosen; first things first. */
  readonly guidance: readonly Advice[];
  /** C9: on `likely`, the earlier requests of whoever is signed in that this is likely a duplicate of; the likest first. */
  readonly likely?: readonly MyRequest[] | undefined;
  /** Which draft it is, in its address. */
  readonly draftId: string;
  /** All that was answered, and the idempotency key of this registration: sealed. */
  readonly draft: string;
}

/** Where a form of several pages begins. */
export type FormAddress = "/register" | "/foad";

/** A draft that this browser keeps. */
export interface KeptDraft {
  readonly id: string;
  /** The step to go on with. */
  readonly step: string;
  /** Its kind or reason, once chosen. */
  readonly name?: Bilingual | undefined;
  /** When it was kept last. */
  readonly at: string;
}

/** The unfinished forms of a browser: each can be continued or cleared. */
export interface DraftsProps extends Frame {
  readonly form: FormAddress;
  /** The newest first; none: they were cleared just now. */
  readonly drafts: readonly KeptDraft[];
}

/** A page of a form that was sent already. */
export interface SentProps extends Frame {
  readonly sent: "request" | "report";
  /** The address of its receipt; none: this browser is no longer shown it. */
  readonly receipt?: string | undefined;
  /** Where another one is begun. */
  readonly form: FormAddress;
}

/** C5: whether the form begins with whose matter it is. */
export const asksAbout = ({ choices: { handOffs = [] } }: Pick<RegisterProps, "choices">): boolean =>
  handOffs.length > 0;

/** C5: whose matter it is, where it is not the organisation's. */
export const handOffIn = ({
  values,
  choices: { handOffs = [] },
}: Pick<RegisterProps, "values" | "choices">): Advice | undefined =>
  handOffs.find(({ key }) => key === values.about);

/** The steps that this organisation's form has, for the chosen kind. */
export function stepsOf(props: Pick<RegisterProps, "values" | "choices">): readonly Step[] {
  const not: readonly Step[] = [
    ...(asksAbout(props) ? [] : (["about"] as const)),
    ...(isWithoutIdentity(props) ? (["who"] as const) : []),
  ];
  return steps.filter((step) => !not.includes(step));
}

/** C3: whether the chosen kind is a report by who gives no name, and is told nothing. */
export const isWithoutIdentity = ({ values, choices }: Pick<RegisterProps, "values" | "choices">): boolean =>
  choices.kinds.some(({ key, withoutIdentity: is }) => key === values.kind && is === true);

/** R2: whether the chosen kind asks which unit or person of ours it is about. */
export const asksWho = ({ values, choices }: Pick<RegisterProps, "values" | "choices">): boolean =>
  choices.kinds.some(({ key, asksWho: asks }) => key === values.kind && asks === true);

/** C15: whether the chosen kind lets the applicant hide from the unit who they are. */
export const mayHide = ({ values, choices }: Pick<RegisterProps, "values" | "choices">): boolean =>
  choices.kinds.some(({ key, mayHide: may }) => key === values.kind && may === true);

/** C15: who is told name and words of a request; absent where nothing was to be hidden. */
export type KnownTo = (typeof knownTo)[number];

/** C3: a report without identity was taken. */
export interface AcceptedProps extends Frame {
  readonly acceptedAt: string;
}

export interface ReceiptProps extends Frame, FilesShown {
  readonly code: string;
  readonly registeredAt: string;
  /** How the answer will be announced. */
  readonly contactBy: (typeof contactWays)[number];
  readonly knownTo?: KnownTo | undefined;
  /** C10: others can join it by its code. */
  readonly forGroup?: boolean | undefined;
  /** N8: who has it now, or answered it; before its case has said so, `goesTo`: whom the rules send it to. */
  readonly holder?: Bilingual | undefined;
  readonly answered?: boolean | undefined;
  readonly goesTo?: Bilingual | undefined;
  /** S3: it is an emergency, with inspection. */
  readonly emergency?: boolean | undefined;
  readonly expected?: Expected | undefined;
  /** The QR code of the tracking page with this code. */
  readonly qr?: Qr | undefined;
}

/** Posts `code` and `mobile` to `/track`. */
export interface TrackProps extends Frame {
  /** With the mobile of the request, or with the PIN of a paper receipt (C2). */
  readonly by?: "pin";
  readonly values: Values<"code" | "mobile">;
  readonly errors: readonly FieldError[];
  /** The applicant opened a request without a session: the page says why it asks, and the one-time code leads back. */
  readonly wanted?: boolean | undefined;
  /** The code was looked at too often: a one-time code to the mobile is offered, with this idempotency key. */
  readonly confirmKey?: string;
}

/** One entry of the public timeline. */
export interface TimelineEntry {
  readonly entry: (typeof timelineEntries)[number];
  readonly at: string;
  readonly unit?: Bilingual | undefined;
  /** S3: of an emergency with inspection; on `answered`, that what was wrong is put right. */
  readonly emergency?: boolean | undefined;
  readonly remedied?: boolean | undefined;
  /** R6: which part of the request it is about; none: the whole. */
  readonly part?: number | undefined;
  /** On `corrected`: what it is about since then (D4). */
  readonly kind?: Bilingual | undefined;
  readonly subject?: Bilingual | undefined;
  /** On `extended`, `date-moved` and `date-corrected`: when the new last day ends. */
  readonly due?: string | undefined;
  /** On `letter-issued`: the number of the letter (C19). */
  readonly letter?: string | undefined;
  /** On `date-moved`: the days that moved it (D3). */
  readonly what?: readonly MovedBy[] | undefined;
  /** On `at-desk`: what a clerk did in the applicant's name (C6); `unit` is the clerk's. */
  readonly act?: (typeof deskActs)[number] | undefined;
  /** On `contact` (R19): how a member of staff contacted the applicant, and what came of it. */
  readonly contact?: Parameters<typeof contactSentence>[0]["contact"] | undefined;
  /** On `at-desk` and on a registration at the desk: the clerk; on `contact`: the member of staff, where they are named. */
  readonly by?: Bilingual | undefined;
  /** On `meeting`: what became of which meeting (M14). */
  readonly meeting?: MeetingView | undefined;
}

/** N8: when the last day for the answer ends, and the one first promised: ISO 8601 in UTC. */
export interface Expected {
  readonly due: string;
  readonly promised: string;
}

/** D5: a date that was put off, for the whole or a part of it (R6). */
export interface ExtensionView {
  readonly at: string;
  readonly due: string;
  readonly part?: number | undefined;
  readonly reason: string;
}

/** What an applicant can do about a request (C14, R8, R12, R13). */
export type ApplicantAction = (typeof applicantActions)[number];

/** Where each is done, below the request's own page: GET shows the form, POST does it. The names are those of the API. */
export const placeOf = {
  add: "information",
  reply: "reply",
  withdraw: "withdraw",
  object: "objection",
  rate: "rating",
  consent: "consent",
  "take-back-consent": "take-back-consent",
} as const satisfies Record<ApplicantAction, string>;

/** C4: how a request came. */
export type Channel = (typeof channels)[number];

/** After code and mobile: status and dates only (C2). The button posts to `/track/one-time-code`. */
export interface StatusProps extends Frame {
  readonly code: string;
  readonly channel: Channel;
  /** Oldest first; at least `registered`. */
  readonly timeline: readonly TimelineEntry[];
  /** Who has it now; none before it was referred. */
  readonly holder?: Bilingual | undefined;
  readonly knownTo?: KnownTo | undefined;
  readonly expected?: Expected | undefined;
  /** Something that went wrong with asking for the one-time code. */
  readonly errors: readonly FieldError[];
  /** The idempotency key of asking for a one-time code: two taps send one SMS. */
  readonly formKey: string;
}

/** Posts `oneTimeCode` to `/track/confirm`, or without a tracking code to `/my/confirm`. */
export interface OneTimeCodeProps extends Frame {
  /** The request that it opens; none: all requests with an identity and a mobile (C14). */
  readonly code?: string | undefined;
  /** Whether code and mobile belong together was not said. */
  readonly unseen?: true | undefined;
  readonly expiresAt: string;
  readonly now: string;
  readonly errors: readonly FieldError[];
  /** The idempotency key of the forms of this page. */
  readonly formKey: string;
}

/** Posts an identity and a mobile to `/my`. */
export interface WhoAmIProps extends Frame {
  readonly values: Values<"identityType" | "identityNumber" | "mobile">;
  readonly errors: readonly FieldError[];
  readonly formKey: string;
  /** As in `TrackProps`. */
  readonly wanted?: boolean | undefined;
  /** Whether there is an identity provider to sign in with (C13). */
  readonly provider: boolean;
}

/** A line of "my requests". */
export interface MyRequest {
  readonly code: string;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  /** Where it stands: the entry of its timeline that says so. */
  readonly last: TimelineEntry;
  /** C11: somebody else asks it for whoever reads this. */
  readonly forYou?: boolean | undefined;
  /** C9: the codes of others of theirs that it is likely a duplicate of. */
  readonly likely?: readonly string[] | undefined;
}

/** N1: something a request told its people, in the organisation's words. */
export interface MessageView {
  readonly text: string;
  readonly at: string;
  /** It came since they last looked with this browser. */
  readonly isNew?: boolean | undefined;
  /** Which request it is about, where there are several. */
  readonly code?: string | undefined;
}

export interface MyRequestsProps extends Frame {
  /** The newest of the requests listed; newest first. */
  readonly messages?: readonly MessageView[] | undefined;
  readonly assurance: "mobile" | "identity-provider";
  /** Newest first. */
  readonly requests: readonly MyRequest[];
  /** Where the next page begins. */
  readonly next?: string | undefined;
}

/** A promise of an answer (R11). */
export interface CommitmentView {
  readonly what: string;
  /** The last day for it, ISO, Tehran. */
  readonly due: string;
  readonly standing: "open" | "kept" | "not-kept" | "late";
}

/** A published answer (R10). */
export interface AnswerView {
  readonly outcome: Bilingual;
  readonly at: string;
  readonly unit: Bilingual;
  /** Each point the applicant raised with what is answered to it. */
  readonly points: readonly { readonly point: string; readonly answer: string }[];
  readonly reasoning: string;
  /** R5: where the matter was sent, and how to reach them. */
  readonly transferredTo?: string | undefined;
  /** R14: the earlier request that was answered. */
  readonly earlier?: string | undefined;
  readonly commitments?: readonly CommitmentView[] | undefined;
}

/** Something that was asked of the applicant (R8), and what they replied. */
export interface QuestionView {
  /** Who asked: the case or a part of it; given back with the reply. */
  readonly case: string;
  /** R6: which part asked; none: the case itself. */
  readonly part?: number | undefined;
  readonly at: string;
  readonly question: string;
  readonly reply?: string | undefined;
  /** Whether it still waits for a reply; one by phone is not shown here. */
  readonly open: boolean;
}

interface Said {
  readonly at: string;
  readonly words: string;
}

/** How satisfied an applicant was (R12): two questions, apart. */
export interface RatingView {
  readonly at: string;
  readonly process: boolean;
  readonly outcome: boolean;
}

/** What the applicant may do now, and until when (ISO days, Tehran); their forms post below `base`. */
interface Open {
  /** The path of this request's page: `/request`, or `/my/requests/<code>`. */
  readonly base: string;
  readonly mayI: readonly ApplicantAction[];
  readonly objectUntil?: string | undefined;
  readonly rateUntil?: string | undefined;
  readonly knownTo?: KnownTo | undefined;
  /** What the keys of the forms of this page begin with. */
  readonly formKey: string;
}

/** N5: what they want to hear, and how. */
export interface NewsProps extends Frame {
  readonly base: string;
  readonly code: string;
  readonly more?: boolean;
  readonly formKey: string;
  readonly errors: readonly FieldError[];
  readonly values: Values<"channel" | "wanted" | "language">;
  /** When they said it last on this request. */
  readonly saidAt?: string | undefined;
  /** It was kept just now. */
  readonly noted?: boolean;
}

/** C11: as what somebody asks for another, and how the authority document stands. */
export interface ProxyView {
  readonly relation: (typeof relations)[number];
  readonly authority: (typeof authorities)[number];
}

export interface GroupView {
  readonly as: "representative" | "member";
  readonly members: number;
}

/** After the one-time code: everything public about the request. */
export interface RequestProps extends Frame, Open {
  readonly code: string;
  readonly channel: Channel;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly province?: Bilingual | undefined;
  /** None for who joined the group (C10), nor for the holder of a receipt (C2). */
  readonly words?: string | undefined;
  /** Whether the session opens more requests than this one. */
  readonly more?: boolean;
  /** C11: somebody else asks it for whoever reads this; or they ask it for another, as what, with which authority. */
  readonly forYou?: boolean | undefined;
  readonly proxy?: ProxyView | undefined;
  /** C2: the PIN of a paper receipt opened it. */
  readonly byReceipt?: boolean | undefined;
  /** C10: it is a group's: as what whoever reads this is of it, and how many have joined. */
  readonly group?: GroupView | undefined;
  /** Newest first. */
  readonly messages?: readonly MessageView[] | undefined;
  readonly timeline: readonly TimelineEntry[];
  readonly holder?: Bilingual | undefined;
  readonly expected?: Expected | undefined;
  /** D5: why the date was put off. */
  readonly extensions?: readonly ExtensionView[] | undefined;
  /** The answer that counts: the second stage's, once there is one. */
  readonly answer?: AnswerView | undefined;
  /** R13: the one that was objected to, once a second stage has decided. */
  readonly firstAnswer?: AnswerView | undefined;
  /** R6: answers to parts, as they come. */
  readonly parts?: readonly (AnswerView & { readonly part: number })[] | undefined;
  readonly questions?: readonly QuestionView[] | undefined;
  readonly added?: readonly Said[] | undefined;
  readonly objection?: Said | undefined;
  readonly rating?: RatingView | undefined;
  /** What was just done, to be said at the top. */
  readonly noted?: ApplicantAction | undefined;
}

/** What prints as a certificate (D10). */
export interface CertificateProps extends Frame, Pick<Open, "base"> {
  readonly code: string;
  readonly more?: boolean;
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly registeredAt: string;
  readonly certificate: Certified;
  /** Who opened it. */
  readonly named?: Named | undefined;
  /** C15: their name is hidden from the units, and is on it only where they ask for that. */
  readonly nameLeftOut?: boolean;
  /** The QR code of the tracking page with this code. */
  readonly qr?: Qr | undefined;
}

/** One thing the applicant does about a request, on a page of its own. It posts `words` (a reply: `case`, too; a rating: `process` and `outcome`). */
export interface ActProps extends Frame, Open {
  readonly action: ApplicantAction;
  readonly code: string;
  readonly more?: boolean;
  /** What the reply is to. */
  readonly question?: QuestionView | undefined;
  readonly values: Values<"words" | "process" | "outcome">;
  readonly errors: readonly FieldError[];
}

export interface ProblemProps extends Frame {
  readonly status: number;
  /** In the page's language. */
  readonly title: string;
  readonly detail: string;
  /** What a person can read out to a clerk: a request id, never personal data. */
  readonly reference?: string | undefined;
}
