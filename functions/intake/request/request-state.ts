/** The facts of a request, and the state into which they fold. */

import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { erasureReasons, holdReasons } from "../../../shared/contracts/staff/erasure.ts";
import type { FileFormat, FileRefusal } from "../../../shared/contracts/words/attachment-words.ts";
import type { contactHows, contactResults } from "../../../shared/contracts/words/contact-words.ts";
import type { meetingNews } from "../../../shared/contracts/words/meeting-words.ts";
import type { relations } from "../../../shared/contracts/words/proxy-words.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { FileId } from "../../../shared/files/files.ts";
import type { DeskAct } from "./desk-act.ts";

/** The content of the fact `registered`. */
export interface Registered {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly channel: string;
  readonly language: Language;
  readonly words: DocumentId;
  /**
   * Keyed hash of the mobile under the person's own key, by which intake checks whether a mobile belongs to a request.
   * The hash becomes useless when the key is destroyed. Absent without a mobile (C18).
   */
  readonly contactProof?: string;
  /**
   * Keyed hash of only the mobile, made by the identity service. The requests of one person and one mobile share the
   * hash (C14). Absent in rows of older releases.
   */
  readonly contact?: string;
  /** C5: the key of the other body in charge, as shown to the applicant, who registered all the same. */
  readonly handOff?: string;
  /** R2: the accused, as far as the applicant named them and the directory has them; absent without any. */
  readonly complainedOf?: Parties;
  /**
   * R2: set while nobody has decided whom the written name means; `candidates` are the members of staff that it may mean, each also among
   * the people of `complainedOf`.
   */
  readonly undecidedName?: { readonly candidates: readonly string[] };
  /** C15: set when name and text are hidden from the units until the applicant consents. */
  readonly hidden?: true;
  /** C11: the represented person; absent when applicants ask for themselves. */
  readonly representing?: Representing;
  /** C10: set for a group's request: the applicant represents the group, and other people join by the tracking code. */
  readonly collective?: true;
  /** C6: the clerk who entered the request. Unless a partner sent the request, the clerk also printed a receipt (C2). */
  readonly enteredBy?: string;
  /**
   * The id of the key from which the receipt's PIN is derived; absent for the oldest key (number 0), and for a receipt
   * from a pre-printed pad, whose key `reserved` names (ADR 0052).
   */
  readonly pinKey?: number;
  /**
   * C3: set for a report: the applicant is unknown and gets no notices. `person` belongs only to this report, for the
   * key that encrypts its text.
   */
  readonly withoutIdentity?: true;
  /** C8: the partner that sent the request, and the partner's code of it. */
  readonly external?: External;
  /**
   * C18: set when neither SMS nor e-mail reaches the applicant, so that clerks tell the applicant by call or at the
   * desk.
   */
  readonly byCall?: true;
  /**
   * C7: the day on which a paper form was handed in (ISO, Tehran). Clocks count from this day rather than from the form's
   * entry.
   */
  readonly handedIn?: string;
  /** C19: the letter in which the request arrived; sender, number and date are stored with the text. */
  readonly letter?: LetterMark;
  /** C7: set when the directory lets the clocks of paper forms count from the day on which a clerk enters the form. */
  readonly countsFromEntry?: true;
  /** N8: the unit and date that the receipt promised. Absent in rows of older releases. */
  readonly promise?: FirstPromise;
}

/** P8: the request in the earlier system from which an operator brought it. Times are ISO 8601 in UTC. */
export interface Imported {
  /** The key of the earlier system, as the operator's mapping calls it. */
  readonly from: string;
  /** The code of the request there. */
  readonly code: string;
  readonly registeredAt: string;
  /** The unit that had, or answered, the request there; absent when routing rules choose the unit. */
  readonly unit?: string;
  /** The last day for the answer there: ISO, Tehran. Absent when deadlines begin at the import. */
  readonly due?: string;
  /** Absent while the request was open there. */
  readonly closed?: ClosedBefore;
}

/** P8: how and when the request ended in the earlier system. */
export type ClosedBefore =
  | {
      readonly how: "answered";
      readonly at: string;
      readonly outcome: string;
      readonly answer: DocumentId;
    }
  | { readonly how: "withdrawn"; readonly at: string };

/** C8: a partner system, as a key of the directory, and the partner's code of the request. */
export interface External {
  readonly partner: string;
  readonly code: string;
}

/** C20: a clerk or administrator printed this code on a pad of receipts; a request is registered under the code later. */
export interface Reserved {
  readonly by: string;
  /**
   * The id of the key from which the PIN printed beside the code is derived; absent for the oldest key, number 0 (ADR
   * 0052).
   */
  readonly pinKey?: number;
}

/** C19: a letter without its text. */
export interface LetterMark {
  /** A keyed hash of the letter's sender, number and date; the same letter always has the same hash. */
  readonly mark: string;
  /** The day by which the letter's sender asks for an answer: ISO, Tehran. */
  readonly answerBy?: string;
  /** The code of the request registered before for the same letter, when the clerk registered this one all the same. */
  readonly again?: string;
}

/** C11: the person whom the applicant represents. */
export interface Representing {
  readonly relation: (typeof relations)[number];
  readonly person: string;
  /** A hash of the represented person's mobile under their own key, like the hash of the applicant's mobile. */
  readonly contact?: string;
  /** Set when the authority document was shown to the clerk who entered the request. */
  readonly seen?: true;
}

/** C10: a person who joined a group's request. */
export interface Member {
  readonly person: string;
  /** The id of the stored text with the member's name, under the member's own key. */
  readonly name: DocumentId;
  readonly language: Language;
}

/** The unit to which the routing rules send the request, and the time at which the answer is due: ISO 8601 in UTC. */
export interface FirstPromise {
  readonly unit: string;
  readonly due: string;
}

/** R14: the case was linked with others on the same matter, was unlinked, or a linked case was answered. */
export type LinkNews = "linked" | "unlinked" | "similar-answered";

export const isLinkNews = (entry: ToldEntry): entry is LinkNews =>
  ["linked", "unlinked", "similar-answered"].includes(entry);

/** S3: inspection reported an emergency as remedied, or closed it without the applicant's opinion. */
export type EmergencyNews = "remedied" | "closed-no-opinion";

/** The entries of the public timeline that come from other services' events about the case. */
export type ToldEntry =
  | "referred"
  | "under-review"
  | "question"
  | "question-replied"
  | "part-answered"
  | "answered"
  | "in-second-stage"
  | "final-answered"
  | "commitment-kept"
  | "commitment-not-kept"
  | "extended"
  | "overdue"
  | "date-moved"
  | "corrected"
  | "date-corrected"
  | "letter-issued"
  | "contact"
  | EmergencyNews
  | LinkNews;

/**
 * D3: a holiday, a closing or a time of shorter hours (by its kind) that was added to the calendar (`came`) or removed
 * (`went`). Days are ISO, Tehran, both included.
 */
export interface CalendarEntry {
  readonly did: "came" | "went";
  readonly from: string;
  readonly to: string;
  readonly kind?: "closed" | "reduced";
}

/** An event of another service about the case or a part of it. */
export interface Told {
  /** The version of the case's or part's journal, by which its events are ordered, in any order of arrival. */
  readonly sequence: number;
  readonly entry: ToldEntry;
  readonly unit?: string;
  /** When the event happened, ISO 8601 in UTC. */
  readonly at: string;
  /** R6: the id of the part's case; absent for the whole case. */
  readonly part?: string;
  /** The answer, on `part-answered`, `answered` and `final-answered`. */
  readonly answer?: { readonly document: DocumentId; readonly outcome: string };
  /** On `answered`, `final-answered` and `remedied`: the number of days to object and rate (R12, R13). */
  readonly days?: number;
  /** On `answered`: set when the answer says that an emergency is remedied (S3). */
  readonly remedied?: true;
  /** On `question`: the id of the question's stored text (R8). */
  readonly question?: DocumentId;
  /** On `corrected`: the kind and subject of the request from then on (D4). */
  readonly kind?: string;
  readonly subject?: string;
  /**
   * On `extended`, `date-moved` and `date-corrected`: the new date, with the document of the reason (D5), or the calendar
   * entries that moved the date (D3).
   */
  readonly due?: string;
  readonly what?: readonly CalendarEntry[];
  readonly promised?: string;
  readonly reason?: DocumentId;
  /** On `letter-issued`: the number of the letter (C19). */
  readonly letter?: string;
  /** On `commitment-kept` and `commitment-not-kept`: the commitment's number within the case or part, from 1 (R11). */
  readonly commitment?: number;
  /** On `contact` (R19): how a member of staff contacted the applicant, and the result. */
  readonly contact?: {
    readonly how: (typeof contactHows)[number];
    readonly result: (typeof contactResults)[number];
  };
  /**
   * The member of staff who acted: on `contact`, and on notices that a colleague must tell by telephone. Absent in rows
   * of older releases.
   */
  readonly by?: string;
}

/** M14: an event of a meeting about this request. */
export interface MeetingTold {
  /** The meeting's number within the request, from 1. */
  readonly meeting: number;
  /** The version of the meeting's journal. */
  readonly sequence: number;
  readonly news: (typeof meetingNews)[number];
  /** When the event happened, ISO 8601 in UTC. */
  readonly at: string;
  /** The time of the meeting, or the time that the meeting lost: a day in Tehran and a time of that day. */
  readonly place?: { readonly day: string; readonly time: string };
  /** On `offered`: the deadline to choose a time. */
  readonly until?: string;
  /** On `cancelled-by-organisation`: set when the office is closed on that day, or works from home (D3). */
  readonly because?: "holiday";
  /**
   * The member of staff who acted; on `asked`, the clerk who asked in the applicant's name. Absent in rows of older
   * releases.
   */
  readonly by?: string;
}

/** R2: all the accused of a case or of a part of a divided request, as named at version `sequence` of its journal. */
export interface PartiesTold extends Parties {
  readonly case: string;
  readonly sequence: number;
}

/**
 * D5, N8: the date of the answer, as the case announced it at version `sequence` of its journal. `promised`: the date
 * that was promised first.
 */
export interface DateTold {
  readonly sequence: number;
  readonly due: string;
  readonly promised: string;
}

/**
 * D10: the end of the legal limit, as the case announced it when the clock started, or that the limit passed without an
 * answer. Each is announced once.
 */
export interface LimitTold {
  readonly sequence: number;
  readonly due?: string;
  readonly passed?: true;
}

/** A text of the applicant, and when they wrote it: ISO 8601 in UTC. */
export interface Written {
  readonly at: string;
  readonly words: DocumentId;
}

/** R8: the reply to the question that the case or part put at version `sequence` of its journal. */
export interface Reply extends Written {
  readonly case: string;
  readonly sequence: number;
}

/** R12: separate ratings of handling and outcome. */
export interface Rating {
  readonly process: boolean;
  readonly outcome: boolean;
  /** The clerk who recorded the rating at the desk or by phone; absent when given on the page. */
  readonly by?: string;
}

/** C18: a notice that no message delivered, so that a clerk must tell the applicant. */
export interface Untold {
  /** The id of the event that caused the notice: `intake/<code>/<version>/<index>`, or that of a meeting's reminder. */
  readonly notice: string;
  /** The key of the notice's text in the directory. */
  readonly template: string;
  readonly why: "no-address" | "failed" | "by-call";
  /** The values for the placeholders of the text: a day (ISO, Tehran), and a time of that day. */
  readonly day?: string;
  readonly time?: string;
}

/** R19: a clerk spoke with the applicant at the desk or by telephone, or tried to. */
export interface ContactedAtDesk {
  readonly how: "phone" | "in-person";
  /** Set when the attempt did not reach the applicant. */
  readonly result?: "not-reached";
  /** C18: the ids of the notices that the clerk told. */
  readonly said?: readonly string[];
  /** The id of the stored text of the contact. */
  readonly words?: DocumentId;
  /** The promised call (ISO 8601 in UTC), and the id of the stored text with its reason. */
  readonly call?: { readonly due: string; readonly reason: DocumentId };
  /** The user name of the clerk. */
  readonly by: string;
}

/** C15: whether the applicant allows the units to learn the applicant's identity. */
export interface Consent {
  readonly given: boolean;
}

/** N5: the applicant's choice of notices. */
export interface News extends NewsWish {
  readonly at: string;
  /** The number of the applicant's choices so far. */
  readonly times: number;
}

/**
 * P2: a legal hold keeps personal data from erasure, for a court, an inspection or an audit. `reference`: the number of
 * the letter that asks for the hold.
 */
export interface Hold {
  readonly by: string;
  readonly because: (typeof holdReasons)[number];
  readonly reference?: string;
}

/** P2: the personal data can no longer be read; from `completeAt` (ISO 8601 in UTC) on, not even in a recovered copy. */
export interface ErasureTold {
  readonly completeAt: string;
  /** Set when the represented person was erased (C11); absent when the applicant was erased. */
  readonly of?: "represented";
}

/** C6: the clerk who recorded the step for the applicant; absent when the step was taken on the page. */
interface Entered {
  readonly enteredBy?: string;
}

/** C12: an approved file, as the applicant's page and the case show it. */
export interface ClearedFile {
  /**
   * The file's id in the store. The stored file is without malware, in an accepted format, and without metadata about its
   * author.
   */
  readonly file: FileId;
  /** The SHA-256 of the stored file, base64url; absent in rows of older releases. */
  readonly sha256?: string;
  readonly format: FileFormat;
  /** The size in bytes. */
  readonly size: number;
}

/** C12: the attachment's number within the request, from 1. */
interface OnAttachment {
  readonly attachment: number;
}

/**
 * C12: an attachment that the applicant began: uploaded, scanned, then approved or refused. Times are ISO 8601 in UTC.
 */
export interface Attachment {
  readonly begunAt: string;
  /** C11: set when the file was sent as the proxy's authority document. */
  readonly authority?: true;
  readonly receivedAt?: string;
  readonly cleared?: ClearedFile & { readonly at: string };
  readonly refused?: { readonly at: string; readonly because: FileRefusal };
}

export type RequestFact =
  | ({ readonly type: "reserved" } & Reserved)
  | ({ readonly type: "registered" } & Registered)
  | ({ readonly type: "imported"; readonly imported: Imported } & Registered)
  | ({ readonly type: "told" } & Told)
  | ({ readonly type: "meeting-told" } & MeetingTold)
  | ({ readonly type: "parties-told" } & PartiesTold)
  | ({ readonly type: "date-told" } & DateTold)
  | ({ readonly type: "limit-told" } & LimitTold)
  | ({ readonly type: "informed" } & Omit<Written, "at"> & Entered)
  | ({ readonly type: "replied" } & Omit<Reply, "at"> & Entered)
  | ({ readonly type: "withdrawn" } & Entered)
  | ({ readonly type: "objected" } & Omit<Written, "at"> & Entered)
  /**
   * Rows from before ADR 0032 lack `longPin`: the PINs on those receipts have six digits. `proved`: the applicant gave
   * the code sent to the mobile on record, so the receipt has a PIN although the applicant has a mobile (ADR 0036).
   */
  | {
      readonly type: "receipt-printed";
      readonly by: string;
      readonly longPin?: true;
      readonly proved?: true;
      /** The id of the key from which the receipt's PIN is derived; absent for the oldest key, number 0 (ADR 0052). */
      readonly pinKey?: number;
    }
  | ({ readonly type: "rated" } & Rating)
  | ({ readonly type: "untold" } & Untold)
  | ({ readonly type: "contacted" } & ContactedAtDesk)
  | ({ readonly type: "consent-changed" } & Consent & Entered)
  | ({ readonly type: "news-preferred" } & NewsWish & Entered)
  | { readonly type: "authority-seen"; readonly by: string }
  /** A clerk identified the applicant and was shown the applicant's requests; `at`: when, ISO 8601 in UTC. */
  | { readonly type: "identified"; readonly by: string; readonly at: string }
  | ({ readonly type: "joined" } & Member)
  | { readonly type: "left"; readonly person: string }
  | { readonly type: "attachment-begun"; readonly authority?: true }
  | ({ readonly type: "attachment-received" } & OnAttachment)
  | ({ readonly type: "attachment-cleared" } & OnAttachment & ClearedFile)
  | ({ readonly type: "attachment-refused"; readonly because: FileRefusal } & OnAttachment)
  | ({ readonly type: "hold-placed" } & Hold)
  | { readonly type: "hold-lifted"; readonly by: string }
  | { readonly type: "erasure-begun"; readonly by: string; readonly because: (typeof erasureReasons)[number] }
  /** The erasure stopped, since another request of the person was put on hold meanwhile. */
  | { readonly type: "erasure-stopped" }
  | { readonly type: "files-removed" }
  | ({ readonly type: "erased" } & ErasureTold);

/**
 * The version of the request's journal row that recorded the event. The id of a notice about the event contains this
 * version.
 */
export interface InRow {
  readonly row: number;
}

export type Contact = Pick<ContactedAtDesk, "result" | "said" | "by"> & { readonly at: string };

export interface RequestState {
  /** C20: set when the code was printed on a pad of receipts; `at`: when the pad was printed. */
  readonly reserved?: Reserved & { readonly at: string };
  readonly registration?: Registered & { readonly at: string };
  /** P8: set when an operator brought the request from an earlier system; `at`: when. */
  readonly imported?: Imported & { readonly at: string };
  /** The number of the newest paper receipt (C2), from 1; absent before the first. */
  readonly receipt?: number;
  /** Set when the receipt's PIN has sixteen digits. */
  readonly longPin?: true;
  /** The id of the key from which the receipt's PIN is derived; absent for the oldest key, number 0 (ADR 0052). */
  readonly pinKey?: number;
  /**
   * Set when the receipt has a PIN although the applicant has a mobile, since they gave the code sent to the mobile on
   * record.
   */
  readonly proved?: true;
  /** The events of the case and all its parts. The events of one case or part are in the order of its journal. */
  readonly told: readonly (Told & InRow)[];
  /** The events of meetings, grouped by meeting. The events of one meeting are in the order of its journal. */
  readonly meetings: readonly (MeetingTold & InRow)[];
  /** The accused of the case and of each part, as each last announced them. */
  readonly parties: readonly PartiesTold[];
  /** The newest date of the answer that the case announced. */
  readonly date?: DateTold;
  /** The end of the legal limit, and whether it passed without an answer (D10). */
  readonly limit?: { readonly due?: string; readonly passed?: true };
  /** The applicant's additions (C14), oldest first. */
  readonly informed: readonly Written[];
  readonly replies: readonly Reply[];
  readonly withdrawn?: { readonly at: string };
  /** C10: the people who joined the group's request and have not left, in the order of joining. */
  readonly members: readonly Member[];
  /** When a member most recently left the group. */
  readonly leftAt?: string;
  /** C11: a clerk saw the authority document, at registration or later. */
  readonly authoritySeen?: { readonly at: string; readonly by?: string };
  readonly objection?: Written;
  readonly rating?: Rating & { readonly at: string };
  /** C18: the undelivered notices, oldest first; `at`: when each notice was recorded as undelivered. */
  readonly untold: readonly (Untold & { readonly at: string })[];
  /** Clerks' contacts with the applicant, and attempts, oldest first (R19). */
  readonly contacts: readonly Contact[];
  /** The consents of the applicant of a hidden request, and their withdrawals, oldest first. */
  readonly consents: readonly (Consent & { readonly at: string })[];
  /** Clerks' acts in the applicant's name, oldest first (C6). */
  readonly deskActs: readonly (DeskAct & { readonly at: string })[];
  /** The applicant's latest choice of notices about this request; absent before the first. */
  readonly news?: News;
  /** C12: the element at index n − 1 is attachment number n. */
  readonly attachments: readonly Attachment[];
  readonly hold?: Hold & { readonly at: string };
  /** When the last legal hold was lifted. */
  readonly liftedAt?: string;
  /** Set when the erasure of the request's applicant has started; the request can then not be put on hold. */
  readonly erasing?: { readonly at: string };
  /** Set when the request's files were destroyed; files that arrive later are destroyed too. */
  readonly filesRemoved?: { readonly at: string };
  /** Set when the request holds no personal data any more; `at`: the time of the erasure. */
  readonly erased?: Pick<ErasureTold, "completeAt"> & { readonly at: string };
  /** C11: set when the represented person was erased, so that their session no longer opens the request. */
  readonly representedErased?: true;
}

export const initial: RequestState = {
  told: [],
  meetings: [],
  parties: [],
  informed: [],
  replies: [],
  members: [],
  untold: [],
  contacts: [],
  consents: [],
  deskActs: [],
  attachments: [],
};
