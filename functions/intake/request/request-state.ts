/** The facts of a request, and what they fold into. */

import type { FileFormat, FileRefusal } from "../../../shared/contracts/fields/attachment-words.ts";
import type { contactHows, contactResults } from "../../../shared/contracts/fields/contact-words.ts";
import type { meetingNews } from "../../../shared/contracts/fields/meeting-words.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import type { relations } from "../../../shared/contracts/fields/proxy-words.ts";
import type { erasureReasons, holdReasons } from "../../../shared/contracts/staff/erasure.ts";
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
  readonly language: "fa" | "en";
  readonly words: DocumentId;
  /** Keyed hash of the mobile under the person's own key: code + mobile can be checked here, and is erased with the key.
   * Absent without a mobile (C18). */
  readonly contactProof?: string;
  /** Keyed hash of the mobile alone, from identity: the requests of one person and one mobile share it (C14). Rows before it lack it. */
  readonly contact?: string;
  /** C5: whose matter the applicant was told it is, the key of a hand-off; they registered all the same. */
  readonly handOff?: string;
  /** R2: who is complained of, as far as the applicant named them and the directory knows them; absent when nobody is. */
  readonly complainedOf?: Parties;
  /** C15: name and words are hidden from the units until the applicant consents. */
  readonly hidden?: true;
  /** C11: for whom it is asked, by proxy; absent where somebody asks for themselves. */
  readonly representing?: Representing;
  /** C10: it is a group's, and they represent it; others join by the code. */
  readonly collective?: true;
  /** C6: who entered it for the applicant, having read their words back to them; a receipt with a PIN was printed (C2). */
  readonly enteredBy?: string;
  /** The id of the key of that PIN; absent: 0, or that of the pad (ADR 0052). */
  readonly pinKey?: number;
  /** C3: nobody knows who asks, and nobody is told: `person` is this report's alone, and keeps its words. */
  readonly withoutIdentity?: true;
  /** C8: the partner it came from, and its code there. */
  readonly external?: External;
  /** C18: neither an SMS nor an e-mail reaches them; they are told by call or at the desk. */
  readonly byCall?: true;
  /** C7: of a paper form, the day it was handed in (ISO, Tehran): clocks count from it, and not from when it was entered. */
  readonly handedIn?: string;
  /** C19: the letter it came in; who wrote it, its number and its date stand among the words. */
  readonly letter?: LetterMark;
  /** C7: the directory had clocks of paper count from when it was entered. */
  readonly countsFromEntry?: true;
  /** N8: what the receipt says at once. Rows from before it did lack it. */
  readonly promise?: FirstPromise;
}

/** C8: a partner system, a key of the directory, and the code it knows the request by. */
export interface External {
  readonly partner: string;
  readonly code: string;
}

/** C20: a clerk, or an administrator, printed this code on a pad of receipts; who is given it is registered under it later. */
export interface Reserved {
  readonly by: string;
  /** The id of the key of the PIN beside it; absent: 0 (ADR 0052). */
  readonly pinKey?: number;
}

/** C19: what of a letter is no word. */
export interface LetterMark {
  /** Keyed hash of who wrote it, its number and its date: the same letter again has the same. */
  readonly mark: string;
  /** The day by which its sender asks for an answer: ISO, Tehran. */
  readonly answerBy?: string;
  /** The request that the same letter was registered as before; this was registered all the same. */
  readonly again?: string;
}

/** C11: somebody else, for whom the applicant asks. */
export interface Representing {
  readonly relation: (typeof relations)[number];
  readonly person: string;
  /** As the applicant's own: of the mobile that was given for them, under their key. */
  readonly contact?: string;
  /** The authority document was shown to the clerk who entered it. */
  readonly seen?: true;
}

/** C10: somebody who joined a group's request. */
export interface Member {
  readonly person: string;
  /** Where the name is under which they joined; under their own key. */
  readonly name: DocumentId;
  readonly language: "fa" | "en";
}

/** Which unit the rules send it to, and the end of the last day or hour for the answer: ISO 8601 in UTC. */
export interface FirstPromise {
  readonly unit: string;
  readonly due: string;
}

/** R14: the case was linked with others on the same matter, no longer is, or such another one was answered. */
export type LinkNews = "linked" | "unlinked" | "similar-answered";

export const isLinkNews = (entry: ToldEntry): entry is LinkNews =>
  ["linked", "unlinked", "similar-answered"].includes(entry);

/** S3: of an emergency: what was ordered is done; or it is closed, and the applicant's opinion is not known. */
export type EmergencyNews = "remedied" | "closed-no-opinion";

/** What others tell of the case, as the public timeline shows it. */
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
 * D3: a holiday or, by its kind, a closing or a time of shorter hours that came into the calendar or went from it; days ISO,
 * Tehran, both included.
 */
export interface CalendarEntry {
  readonly did: "came" | "went";
  readonly from: string;
  readonly to: string;
  readonly kind?: "closed" | "reduced";
}

/** What another service told of the case or of a part of it, in the order it decided it. */
export interface Told {
  /** The version of the case's journal, or of the part's: each is in its own order, whenever its news arrives. */
  readonly sequence: number;
  readonly entry: ToldEntry;
  readonly unit?: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
  /** R6: the part it is about, by the id of its case; absent when it is about the whole. */
  readonly part?: string;
  /** The answer, on `part-answered`, `answered` and `final-answered`. */
  readonly answer?: { readonly document: DocumentId; readonly outcome: string };
  /** On `answered`, `final-answered` and `remedied`: for so many days one may object and rate (R12, R13). */
  readonly days?: number;
  /** On `answered` to an emergency: what was wrong is put right (S3). */
  readonly remedied?: true;
  /** Where the question is, on `question` (R8). */
  readonly question?: DocumentId;
  /** On `corrected`: what the request is about by now (D4). */
  readonly kind?: string;
  readonly subject?: string;
  /** On `extended`, `date-moved` and `date-corrected`: the new date; and where the reason is (D5), or which days moved it (D3). */
  readonly due?: string;
  readonly what?: readonly CalendarEntry[];
  readonly promised?: string;
  readonly reason?: DocumentId;
  /** On `letter-issued`: the number of the letter (C19). */
  readonly letter?: string;
  /** On `commitment-kept` and `commitment-not-kept`: which of the case's or part's, from 1 (R11). */
  readonly commitment?: number;
  /** On `contact` (R19): how a member of staff contacted the applicant, and what came of it. */
  readonly contact?: {
    readonly how: (typeof contactHows)[number];
    readonly result: (typeof contactResults)[number];
  };
  /** Who did it: on `contact`; and behind news that comes by message, which a colleague tells by telephone. Older rows lack it. */
  readonly by?: string;
}

/** M14: what meeting told of a meeting about this request. */
export interface MeetingTold {
  /** Which of the request's meetings, from 1. */
  readonly meeting: number;
  /** The version of the meeting's journal. */
  readonly sequence: number;
  readonly news: (typeof meetingNews)[number];
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
  /** When the meeting is, or, where its time is gone, when it was to be: a day in Tehran and a time of it. */
  readonly place?: { readonly day: string; readonly time: string };
  /** On `offered`: until when one may choose. */
  readonly until?: string;
  /** On `cancelled-by-organisation`: the office is closed on that day, or works from home (D3). */
  readonly because?: "holiday";
  /** The member of staff who did it; on `asked`, the clerk who asked for the applicant. Older rows lack it. */
  readonly by?: string;
}

/** R2: who is complained of in a case or a part of it; all of them, as named at `sequence` of its journal. */
export interface PartiesTold extends Parties {
  readonly case: string;
  readonly sequence: number;
}

/** D5, N8: by when the answer is due, as the case said at `sequence` of its journal; `promised`: the date it had first. */
export interface DateTold {
  readonly sequence: number;
  readonly due: string;
  readonly promised: string;
}

/**
 * D10: when the legal limit ends, as the case said when its clock began; or that it passed without an answer, as the case said
 * then. Each is told once.
 */
export interface LimitTold {
  readonly sequence: number;
  readonly due?: string;
  readonly passed?: true;
}

/** Something the applicant wrote, and when: ISO 8601 in UTC. */
export interface Written {
  readonly at: string;
  readonly words: DocumentId;
}

/** R8: to the question that the case, or a part of it, asked at `sequence` of its journal. */
export interface Reply extends Written {
  readonly case: string;
  readonly sequence: number;
}

/** R12: two questions, apart. */
export interface Rating {
  readonly process: boolean;
  readonly outcome: boolean;
  /** Who wrote it down, at the desk or by phone; absent on the page. */
  readonly by?: string;
}

/** C18: news that no message told the applicant, and so somebody has to. */
export interface Untold {
  /** By the event that it is news of: `intake/<code>/<version>/<index>`, or a meeting's reminder. */
  readonly notice: string;
  /** Which text says it. */
  readonly template: string;
  readonly why: "no-address" | "failed" | "by-call";
  /** What the text has places for: a day (ISO, Tehran), a time of it. */
  readonly day?: string;
  readonly time?: string;
}

/** R19: a clerk had the applicant before them, or on the telephone, or tried to. */
export interface ContactedAtDesk {
  readonly how: "phone" | "in-person";
  /** Absent: they were reached. */
  readonly result?: "not-reached";
  /** C18: which notices they were told. */
  readonly said?: readonly string[];
  /** What was said. */
  readonly words?: DocumentId;
  /** When they will be called (ISO 8601 in UTC), and where it stands why. */
  readonly call?: { readonly due: string; readonly reason: DocumentId };
  /** The clerk. */
  readonly by: string;
}

/** C15: whether the units may know, as the applicant said it. */
export interface Consent {
  readonly given: boolean;
}

/** N5: what the applicant wants to hear, and how. */
export interface News extends NewsWish {
  readonly at: string;
  /** How often it was said. */
  readonly times: number;
}

/** P2: what is personal is kept, whatever else: for a court, an inspection or an audit. `reference`: the number of their letter. */
export interface Hold {
  readonly by: string;
  readonly because: (typeof holdReasons)[number];
  readonly reference?: string;
}

/** P2: nobody can read what was personal; from `completeAt` (ISO 8601 in UTC) on no recovered copy can be read, either. */
export interface ErasureTold {
  readonly completeAt: string;
  /** Of whom it is asked for (C11); absent: of the applicant. */
  readonly of?: "represented";
}

/** C6: the clerk who wrote it down for the applicant; absent where they did it on their page. */
interface Entered {
  readonly enteredBy?: string;
}

/** C12: the file that was sent for a place, as its applicant's page and their case know it. */
export interface ClearedFile {
  /** Where it is in the store of files: a file without malware, in one of our formats, without what it told of who made it. */
  readonly file: FileId;
  readonly format: FileFormat;
  /** Bytes. */
  readonly size: number;
}

/** C12: which of the request's attachments, from 1. */
interface OnAttachment {
  readonly attachment: number;
}

/** C12: a place for a file: sent, looked at, and then one or the other. Times are ISO 8601 in UTC. */
export interface Attachment {
  readonly begunAt: string;
  /** C11: it is the authority document. */
  readonly authority?: true;
  readonly receivedAt?: string;
  readonly cleared?: ClearedFile & { readonly at: string };
  readonly refused?: { readonly at: string; readonly because: FileRefusal };
}

export type RequestFact =
  | ({ readonly type: "reserved" } & Reserved)
  | ({ readonly type: "registered" } & Registered)
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
   * Rows from before ADR 0032 lack `longPin`: the PINs on those receipts have six digits. `proved`: a code that went to the mobile on
   * record came back, so that it has a PIN although there is a mobile (ADR 0036).
   */
  | {
      readonly type: "receipt-printed";
      readonly by: string;
      readonly longPin?: true;
      readonly proved?: true;
      /** The id of the key of its PIN; absent: 0 (ADR 0052). */
      readonly pinKey?: number;
    }
  | ({ readonly type: "rated" } & Rating)
  | ({ readonly type: "untold" } & Untold)
  | ({ readonly type: "contacted" } & ContactedAtDesk)
  | ({ readonly type: "consent-changed" } & Consent & Entered)
  | ({ readonly type: "news-preferred" } & NewsWish & Entered)
  | { readonly type: "authority-seen"; readonly by: string }
  /** A clerk identified the applicant, whose requests they were then shown; `at`: when, ISO 8601 in UTC. */
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
  /** Another of their requests was put on hold in between. */
  | { readonly type: "erasure-stopped" }
  | { readonly type: "files-removed" }
  | ({ readonly type: "erased" } & ErasureTold);

/** In which row of the request: by that a notice names it. */
export interface InRow {
  readonly row: number;
}

export type Contact = Pick<ContactedAtDesk, "result" | "said" | "by"> & { readonly at: string };

export interface RequestState {
  /** C20: since when the code stands on a pad. */
  readonly reserved?: Reserved & { readonly at: string };
  readonly registration?: Registered & { readonly at: string };
  /** Which paper receipt is in force (C2), from 1; none where nobody was given one. */
  readonly receipt?: number;
  /** Its PIN has sixteen digits. */
  readonly longPin?: true;
  /** The id of the key of its PIN; absent: 0 (ADR 0052). */
  readonly pinKey?: number;
  /** It has a PIN although there is a mobile: a code that went to the mobile on record came back. */
  readonly proved?: true;
  /** The case's and each part's together; each in its own order. */
  readonly told: readonly (Told & InRow)[];
  /** By meeting, each in its own order. */
  readonly meetings: readonly (MeetingTold & InRow)[];
  /** The newest of the case and of each part. */
  readonly parties: readonly PartiesTold[];
  /** The newest. */
  readonly date?: DateTold;
  /** The end of the legal limit, and whether it passed without an answer (D10). */
  readonly limit?: { readonly due?: string; readonly passed?: true };
  /** What the applicant added (C14), oldest first. */
  readonly informed: readonly Written[];
  readonly replies: readonly Reply[];
  readonly withdrawn?: { readonly at: string };
  /** C10: who joined and did not leave, in the order in which they did. */
  readonly members: readonly Member[];
  /** When somebody left last. */
  readonly leftAt?: string;
  /** C11: a clerk saw the authority document, when it was registered or since. */
  readonly authoritySeen?: { readonly at: string; readonly by?: string };
  readonly objection?: Written;
  readonly rating?: Rating & { readonly at: string };
  /** C18: since when it waits to be told, oldest first. */
  readonly untold: readonly (Untold & { readonly at: string })[];
  /** When clerks spoke with the applicant or tried to, oldest first (R19). */
  readonly contacts: readonly Contact[];
  /** What the applicant of a hidden request said of it, oldest first: consent and its being taken back by turns. */
  readonly consents: readonly (Consent & { readonly at: string })[];
  /** What clerks did in the applicant's name, oldest first (C6). */
  readonly deskActs: readonly (DeskAct & { readonly at: string })[];
  /** What they said last on this request; absent while they said nothing. */
  readonly news?: News;
  /** C12: number `n` is the nth, from 1. */
  readonly attachments: readonly Attachment[];
  readonly hold?: Hold & { readonly at: string };
  /** When the last hold was lifted. */
  readonly liftedAt?: string;
  /** Somebody has its applicant erased, since then: it cannot be put on hold any more. */
  readonly erasing?: { readonly at: string };
  /** Its files are destroyed; what is sent late is, too. */
  readonly filesRemoved?: { readonly at: string };
  /** Since when it holds nothing personal any more. */
  readonly erased?: Pick<ErasureTold, "completeAt"> & { readonly at: string };
  /** C11: whom it is asked for was erased: their session opens it no more. */
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
