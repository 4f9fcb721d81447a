/** The state that all subjects of a case share: its stage, its request, and its stays at units. */

import type { Mark } from "../../../shared/aggregate/subject.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { relations } from "../../../shared/contracts/words/proxy-words.ts";
import type { Because } from "../../../shared/directory/route.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { ConflictReason } from "../../../shared/domain/cases/conflict-of-interest.ts";

/**
 * `waiting`: the unit has not accepted the case; `in-hand`: accepted; `asked`: the applicant has a question to answer;
 * `for-approval`: a draft awaits approval; `answered`: the applicant may object; `ended`: the applicant accepted the
 * answer, the second stage decided, the applicant withdrew, the outside authority answered, an emergency was closed
 * without an opinion, or a report without identity was answered.
 */
export type Stage = "unknown" | "waiting" | "in-hand" | "asked" | "for-approval" | "answered" | "ended";

/**
 * The clerk who entered the applicant's text or act for them (C6). Absent when the applicant entered it, and in rows of
 * earlier releases.
 */
export interface Entered {
  readonly by?: string;
}

/** Whether the person took one of the suggestions on the screen, or chose something else (R20). */
export type TookSuggestion = "taken" | "other";

/** A text of the applicant. `by`: the clerk or expert who wrote it down; absent when the applicant wrote it. */
export interface Said extends Entered {
  readonly at: string;
  readonly words: DocumentId;
}

/** The request as intake reported it. Only its kind and subject may be corrected. */
export interface AboutRequest {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly channel: Channel;
  readonly language: Language;
  readonly registeredAt: string;
  /**
   * The day on which a paper form was handed in (C7): ISO, Tehran. Clocks count from this day, unless
   * `countsFromEntry`.
   */
  readonly handedIn?: string;
  /** The day by which the sender of a letter wants an answer (C19): ISO, Tehran. */
  readonly answerBy?: string;
  /**
   * Set when the clocks of this paper form count from its entry into the system, as the directory of that time demanded
   * (C7).
   */
  readonly countsFromEntry?: true;
  /** The clerk who registered the request for the applicant (C6). Absent when the applicant registered it. */
  readonly enteredBy?: string;
  /**
   * The organisation that the guidance before the registration named as competent, as a key of the directory's
   * `handOffs`, the matters of other bodies. The applicant registered the request here nevertheless (C5).
   */
  readonly handOff?: string;
  /** The partner system from which the request came, and the request's code there (C8). */
  readonly external?: { readonly partner: string; readonly code: string };
  /** Set when an operator brought the request from an earlier system (P8). */
  readonly imported?: ImportedBefore;
  readonly words: DocumentId;
  /**
   * The answer's due date on the applicant's receipt (N8). Absent in a case that is one part of a divided request, and
   * in requests that earlier releases registered.
   */
  readonly promised?: string;
  /**
   * Set when the applicant acts for another person: that person, the applicant's relation to them, and whether a clerk
   * saw the authority document at the registration (C11).
   */
  readonly representing?: Representing;
  /** A report without identity (C3): there is no applicant to ask or to notify. */
  readonly withoutIdentity?: true;
  /** The applicant represents a group. Other people join the request by its tracking code (C10). */
  readonly collective?: true;
  /**
   * Messages do not reach the applicant (C18), so a question pauses the clock only when staff have told it by call or
   * in person.
   */
  readonly byCall?: true;
}

/** The request in an earlier system (P8). */
export interface ImportedBefore {
  /** The key of the earlier system, and the code of the request there. */
  readonly from: string;
  readonly code: string;
  /** When the request was imported: ISO 8601 in UTC. Clocks count from then. */
  readonly at: string;
  /** The last day for the answer that the earlier system had set: ISO, Tehran. */
  readonly due?: string;
}

/** The person for whom the applicant acts (C11). */
interface Representing {
  readonly person: string;
  readonly relation: (typeof relations)[number];
  readonly seen?: true;
}

/** Why a case was taken from its holder: a conflict of interest, or `gone`: the unit or assignee left the directory. */
export type TakenBecause = ConflictReason | "gone";

/** One stay of the case at a unit, with what happened there (R3). Times are ISO 8601 in UTC. */
export interface Hop {
  readonly unit: string;
  /** The unit that held the case before. Absent in the first stay, which routing made. */
  readonly from?: string;
  /** What sent the case here: a person, a routing rule, or an event. */
  readonly by:
    | { readonly staff: string }
    | { readonly rule: string }
    | { readonly cause: "objection" | "conflict" };
  /** `matched`: a person decided whom the written name of the accused means (R2). */
  readonly kind: "opened" | "referred" | "returned" | "taken-away" | "objected" | "matched";
  readonly reason?: DocumentId;
  /**
   * Why the case was taken away from the unit before; in a stay that routing made, why the case is not at the routing
   * rule's own unit (R2, C15).
   */
  readonly why?: TakenBecause | Because;
  /** Set when a common superior decided that the case stays here, so the unit may neither return nor refer it (R4). */
  readonly final?: true;
  readonly receivedAt: string;
  /** The version of the row that moved the case here. Absent in the first stay. */
  readonly row?: number;
  readonly seen?: Mark;
  /** The latest assignment within the unit. */
  readonly assigned?: Mark & { readonly to: string };
  readonly accepted?: Mark;
  /** Everyone who was the assignee or wrote a draft in this unit, in this stay or an earlier one (R13). */
  readonly hands?: readonly string[];
  readonly returned?: Mark;
  readonly answered?: Mark;
}

export interface CaseCore {
  readonly stage: Stage;
  readonly request?: AboutRequest;
  /** 2 in the second stage, after an objection; otherwise 1. */
  readonly round: 1 | 2;
  readonly hops: readonly Hop[];
  /** The assignee, who has accepted the case or has to accept it. */
  readonly expert?: string;
  /**
   * The version of the latest row by staff, without the rows on which no step depends (`quiet` in `fold-case.ts`). A
   * step's `If-Match` is compared with it (R16).
   */
  readonly personVersion: number;
}

export const begins: CaseCore = { stage: "unknown", round: 1, hops: [], personVersion: 0 };

type Way = Pick<CaseCore, "hops">;

/** The unit that holds the case; an empty string before the case is opened. */
export const holder = ({ hops }: Way): string => hops.at(-1)?.unit ?? "";

/** The unit that sent the case to its holder; an empty string when a routing rule sent it. */
export const sender = ({ hops }: Way): string => hops.at(-1)?.from ?? "";

/** The units that held the case earlier, each once. The present holder is among them when the case came back to it. */
export const formerUnits = ({ hops }: Way): readonly string[] => [
  ...new Set(hops.slice(0, -1).map(({ unit }) => unit)),
];

/** Whether the case is answered or ended. Its commitments may still be open. */
export const isDone = ({ stage }: Pick<CaseCore, "stage">): boolean =>
  stage === "answered" || stage === "ended";

/** Everyone who was the assignee or wrote a draft in the unit that holds the case, in all its stays there (R13). */
export const handsIn = (state: Way): readonly string[] => {
  const stays = state.hops.filter(({ unit }) => unit === holder(state));
  return [...new Set(stays.flatMap(({ hands = [] }) => hands))];
};

/** The stays, with the latest one changed. */
export function onLastHop({ hops }: Way, change: Partial<Hop>): readonly Hop[] {
  const last = hops.at(-1);
  return last === undefined ? hops : [...hops.slice(0, -1), { ...last, ...change }];
}

/** Adds a person to those who worked on the case in its present unit, in all its stays there (R13). */
export const withHand = (state: Way, by: string, change: Partial<Hop> = {}): readonly Hop[] =>
  onLastHop(state, { ...change, hands: [...new Set([...handsIn(state), by])] });
