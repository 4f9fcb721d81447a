/** What the facts of a case fold into, and small questions to it. */

import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type {
  AboutRequest,
  AttachmentTold,
  Consent,
  DeskActTold,
  Entered,
  HoldTold,
  MemberTold,
  Owner,
  Part,
  Points,
  Promised,
  TakenBecause,
} from "./case-facts.ts";
import type { ClockState } from "./clock-state.ts";
import type { Contact, PromisedCall } from "./contact-facts.ts";
import type { Link } from "./link-facts.ts";
import type { Result } from "./result-facts.ts";

export interface Mark {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
}

/** R3: one stay of the case at a unit, with everything that happened to it there. Times are ISO 8601 in UTC. */
export interface Hop {
  readonly unit: string;
  /** The sending unit; absent on the first hop, which a rule made. */
  readonly from?: string;
  /** Who sent it, the routing rule that did, or what else moved it. */
  readonly by:
    | { readonly staff: string }
    | { readonly rule: string }
    | { readonly cause: "objection" | "conflict" };
  readonly kind: "opened" | "referred" | "returned" | "taken-away" | "objected";
  readonly reason?: DocumentId;
  /** On `taken-away`; and on `opened` when the rule's own unit might not have it (R2, C15). */
  readonly why?: TakenBecause | "conflict-of-interest" | "identity-hidden";
  /** A decider's choice: not returned (R4). */
  readonly final?: true;
  readonly receivedAt: string;
  readonly seen?: Mark;
  /** The last time its head gave it to somebody there. */
  readonly assigned?: Mark & { readonly to: string };
  readonly accepted?: Mark;
  /** Everybody who had it in hand there, or wrote a draft (R13). */
  readonly hands?: readonly string[];
  readonly returned?: Mark;
  readonly answered?: Mark;
}

export interface Draft {
  readonly outcome: string;
  readonly answer: DocumentId;
  readonly commitments: readonly Promised[];
  readonly by: string;
  readonly at: string;
  /** Set when the approver wanted it corrected. */
  readonly sentBack?: Mark & { readonly reason: DocumentId };
}

/** D4: what a case was about before, what it was corrected to, and why. */
export interface Corrected extends Mark {
  readonly was: About;
  readonly is: About;
  readonly reason: DocumentId;
}

type About = Pick<AboutRequest, "kind" | "subject">;

/** In the applicant's words. `by`: the clerk or expert who wrote them down; absent when the applicant did so on their page. */
interface Said extends Entered {
  readonly at: string;
  readonly words: DocumentId;
}

/** R8: something the applicant was asked, and their reply. */
export interface Question extends Mark {
  readonly question: DocumentId;
  /** C11: for the authority document. */
  readonly authority?: true;
  /** Which unit asked: it reads the reply, whatever is hidden (C15). */
  readonly unit: string;
  /** C18: when somebody told them, whom no message reaches. */
  readonly toldAt?: string;
  readonly reply?: Said;
}

/** R2: what somebody complained of was asked. Number `n` of the case is the nth, from 1. */
export interface Explanation extends Mark {
  readonly of: Owner;
  /** Last day to give it: ISO, Tehran. */
  readonly due: string;
  /** Inspection's summary and what it asks. */
  readonly words: DocumentId;
  readonly given?: Mark & { readonly words: DocumentId };
}

/** R11: the words are in an answer: which, and which of its commitments it is, from 0. */
interface InAnswer {
  readonly answer: DocumentId;
  readonly place: number;
  /** When it was promised: ISO 8601 in UTC. Folded states of before lack it. */
  readonly since?: string;
}

/** R2: a remedy that inspection ordered; the words are its summary and what is to be done. */
interface ByOrder {
  readonly order: Mark & { readonly words: DocumentId };
}

/** M12: ordered at a meeting; the words stand in its minutes. `at`: when the case heard of it. */
interface InMinutes {
  readonly minutes: { readonly at: string; readonly meeting: string; readonly words: DocumentId };
}

/**
 * R11: what somebody promised in a published answer; R2: what inspection ordered; M12: what was ordered at a meeting. Number
 * `n` of the case is the nth, from 1.
 */
export type Commitment = Promised & (InAnswer | ByOrder | InMinutes) & Followed;

interface Followed {
  readonly evidence?: Mark & { readonly words: DocumentId };
  readonly judged?: Mark & { readonly kept: boolean; readonly reason: DocumentId };
}

/**
 * Where a case stands: `waiting` for its unit to accept it, `in-hand`, `asked` (waits for the applicant's reply),
 * `for-approval`, `answered` (the applicant may object), `ended` (accepted, decided at the second stage, withdrawn, of an
 * emergency closed without the applicant's opinion, or, of a report without identity, answered).
 */
export type Stage = "unknown" | "waiting" | "in-hand" | "asked" | "for-approval" | "answered" | "ended";

/** R2: the units and people that one publication of the directory released from conflict with the case; inspection alone is told. */
export interface Narrowing {
  /** The publication's number. */
  readonly number: number;
  /** When it was found: ISO 8601 in UTC. */
  readonly at: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
}

export interface CaseState {
  readonly stage: Stage;
  readonly request?: AboutRequest;
  /** D4: each time kind or subject was corrected, oldest first; absent when neither was. */
  readonly corrections?: readonly Corrected[];
  /** Who is complained of (R2). */
  readonly parties: Parties;
  /** Which unit is complained of for its silence, by which rule, as it was opened or corrected last; it may be off the list since. */
  readonly unanswered?: Silent;
  /** Somebody is, or was, complained of, or there is a second stage: it stands among those that a new directory may touch. */
  readonly contested?: true;
  /** R2: oldest first; absent while there is none. */
  readonly narrowings?: readonly Narrowing[];
  /** Who decided the first stage; set by the first published answer (R13). */
  readonly firstStage?: Parties;
  /** C15: the applicant asked that the units do not know who they are, and what they said of it last. */
  readonly hidden?: Consent;
  /** C11: a clerk saw the authority document since it was registered. */
  readonly authoritySeen?: Mark;
  /** C6: what clerks did in the applicant's name and no paper told yet, oldest first; absent where a message tells it. */
  readonly deskActs?: readonly DeskActTold[];
  /** P2: the newest that was told of a hold, and since when. */
  readonly hold?: HoldTold & { readonly at: string };
  /** C10: who joined or left the group, by what was heard of each last; absent while nobody has. */
  readonly members?: readonly (MemberTold & { readonly at: string })[];
  /** 2 after an objection. */
  readonly round: 1 | 2;
  readonly hops: readonly Hop[];
  /** How often a unit sent it back (R4). */
  readonly returns: number;
  /** Who has it in hand, or shall accept it. */
  readonly expert?: string;
  readonly points?: Points;
  /** It is a part: its points came with it (R6). */
  readonly pointsGiven?: true;
  readonly draft?: Draft;
  /** Some draft of it, now or before, was written by another than who had it in hand: a deputy. */
  readonly otherAuthor?: true;
  /** R6: its parts, in their order. */
  readonly parts: readonly (Part & { readonly answeredAt?: string })[];
  readonly questions: readonly Question[];
  /** What the applicant added, oldest first (C14). */
  readonly informed: readonly Said[];
  /** C12: the applicant's files, by number; parts have none of their own. */
  readonly attachments: readonly AttachmentTold[];
  readonly commitments: readonly Commitment[];
  /** R19: who was spoken with about it, oldest first. */
  readonly contacts: readonly Contact[];
  /** R19: calls promised to the applicant, in the order they were. */
  readonly calls: readonly PromisedCall[];
  /** R14: cases about the same matter, in the order they were linked. */
  readonly links: readonly Link[];
  /** R2: what was asked of those complained of, oldest first. */
  readonly explanations: readonly Explanation[];
  /** S3: what inspection found when it went there, oldest first; absent when it did not. */
  readonly checks?: readonly (Mark & { readonly words: DocumentId })[];
  /** C19: the answers that are letters, oldest first; absent when none is. `signed`: who gave the answer, and when; `acts`: what it tells of acts at the desk. */
  readonly letters?: readonly (Mark & {
    readonly answer: DocumentId;
    readonly year: number;
    readonly serial: number;
    readonly number: string;
    readonly signed?: Mark;
    readonly acts?: readonly DeskActTold[];
  })[];
  /** C8: what the partner system that it came from is to hear, oldest first; absent while there is nothing. */
  readonly results?: readonly Result[];
  readonly objection?: Said;
  readonly rating?: { readonly at: string; readonly process: boolean; readonly outcome: boolean } & Entered;
  /** When it was answered, when it ended and when all commitments were kept are three dates (R11). */
  readonly answered?: Mark;
  readonly ended?: Entered & {
    readonly at: string;
    readonly how: "accepted" | "second-stage" | "outside" | "withdrawn" | "no-opinion" | "without-identity";
    /** On `no-opinion`: why, in staff's words. */
    readonly reason?: DocumentId;
  };
  /** The answer of the first stage, when there is a second (R13). */
  readonly firstAnswer?: Draft;
  /** Every clock there was, in the order in which they began (D1). */
  readonly clocks: readonly ClockState[];
  /** R16: the version of the last row by a person; what If-Match is compared with. */
  readonly personVersion: number;
}

export const initial: CaseState = {
  stage: "unknown",
  parties: noParties,
  round: 1,
  hops: [],
  returns: 0,
  parts: [],
  questions: [],
  informed: [],
  attachments: [],
  commitments: [],
  contacts: [],
  calls: [],
  clocks: [],
  links: [],
  explanations: [],
  personVersion: 0,
};

/** The unit that holds the case now; the empty text before it is opened. */
export const holder = (state: CaseState): string => state.hops.at(-1)?.unit ?? "";

/** Each unit that held it before, once; the present one too when it was there before. */
export const formerUnits = (state: CaseState): readonly string[] => [
  ...new Set(state.hops.slice(0, -1).map(({ unit }) => unit)),
];

/** No work is left on it, but for commitments. */
export const isDone = ({ stage }: Pick<CaseState, "stage">): boolean =>
  stage === "answered" || stage === "ended";

/**
 * R6: the points stay as they are, wherever the case goes: a part has those it was made for, and of a split case the parts
 * have some. The second stage begins with points of its own.
 */
export const pointsStand = ({ round, parts, pointsGiven }: CaseState): boolean =>
  round === 1 && (parts.length > 0 || pointsGiven === true);

/** R13: who had a hand in what the unit that holds it decides: had it in hand there, or wrote a draft, now or in an earlier stay. */
export const handsIn = (state: CaseState): readonly string[] => {
  const stays = state.hops.filter(({ unit }) => unit === holder(state));
  return [...new Set(stays.flatMap(({ hands = [] }) => hands))];
};

/** R6: the parts that are not answered yet. */
export const openParts = ({ parts }: CaseState): readonly Part[] =>
  parts.filter(({ answeredAt }) => answeredAt === undefined);

/** R8: what the applicant was asked last and has not replied to. */
export const openQuestion = ({ questions }: CaseState): Question | undefined =>
  questions.find(({ reply }) => reply === undefined);

/** C18: whom no message reaches does not know yet what they were asked; so nothing of theirs may run out for it. */
export const isUntold = ({ request }: Pick<CaseState, "request">, { toldAt, reply }: Question): boolean =>
  request?.byCall === true && toldAt === undefined && reply === undefined;

/**
 * C11: how the authority document stands: a clerk saw it, or a file was sent as it and not refused; nothing where the applicant
 * asks for themselves. @param attachments the request's: a part has none of its own.
 */
export function authorityOf(
  { request, authoritySeen }: CaseState,
  attachments: readonly AttachmentTold[],
): "seen" | "attached" | "none" | undefined {
  if (!request?.representing) return undefined;
  if (authoritySeen || request.representing.seen) return "seen";
  const isThere = attachments.some(({ authority, stands }) => authority && stands !== "refused");
  return isThere ? "attached" : "none";
}

/** C10: who have joined and not left, in the order in which that was heard. */
export const membersOf = ({ members = [] }: CaseState): NonNullable<CaseState["members"]> =>
  members.filter(({ name }) => name !== undefined);

/** R11: open, waiting for somebody to judge the evidence, kept, or found not kept (and so still owed). */
export function standingOf({ evidence, judged }: Commitment): "open" | "evidenced" | "kept" | "not-kept" {
  if (judged) return judged.kept ? "kept" : "not-kept";
  return evidence ? "evidenced" : "open";
}

export const ownedBy = (
  owner: Owner,
  staff: { readonly username: string; readonly unit: string },
): boolean => ("unit" in owner ? owner.unit === staff.unit : owner.person === staff.username);

/** R2: asked, not given, and not too late: a case that ended asks nobody any more. */
export const isAwaited = ({ stage }: Pick<CaseState, "stage">, { given }: Explanation): boolean =>
  given === undefined && stage !== "ended";

/** R11, R2: something in this case is theirs to keep or to explain. */
export const owes = (
  { commitments, explanations }: CaseState,
  staff: { readonly username: string; readonly unit: string },
): boolean =>
  commitments.some(({ owner }) => ownedBy(owner, staff)) || explanations.some(({ of }) => ownedBy(of, staff));

/**
 * R11: which commitment it is among those of its kind, promised in answers, ordered by inspection or at meetings, from 1: the
 * applicant knows nothing of what inspection ordered, and counts in each answer.
 * @param number of the case, from 1.
 */
export function numberOfKind({ commitments }: CaseState, number: number): number {
  const kind = kindOf(commitments[number - 1]);
  return commitments.slice(0, number - 1).filter((each) => kindOf(each) === kind).length + 1;
}

const kindOf = (commitment: Commitment | undefined): "minutes" | "order" | "answer" => {
  if (commitment && "minutes" in commitment) return "minutes";
  return isOrdered(commitment) ? "order" : "answer";
};

/** M12: at which meeting it was ordered. */
export const meetingOf = (commitment: Commitment | undefined): string | undefined =>
  commitment && "minutes" in commitment ? commitment.minutes.meeting : undefined;

export const isOrdered = (commitment: Commitment | undefined): boolean =>
  commitment !== undefined && "order" in commitment;
