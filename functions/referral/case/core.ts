/** What every subject of a case needs: where it stands, what the request is, and its way through the units. */

import type { Mark } from "../../../shared/aggregate/subject.ts";
import type { relations } from "../../../shared/contracts/fields/proxy-words.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { ConflictReason } from "../../../shared/domain/cases/conflict-of-interest.ts";

/**
 * Where a case stands: `waiting` for its unit to accept it, `in-hand`, `asked` (waits for the applicant's reply),
 * `for-approval`, `answered` (the applicant may object), `ended` (accepted, decided at the second stage, withdrawn, of an
 * emergency closed without the applicant's opinion, or, of a report without identity, answered).
 */
export type Stage = "unknown" | "waiting" | "in-hand" | "asked" | "for-approval" | "answered" | "ended";

/** C6: the clerk who wrote it down for the applicant; absent where they did it on their page. Older rows lack it. */
export interface Entered {
  readonly by?: string;
}

/** In the applicant's words. `by`: the clerk or expert who wrote them down; absent when the applicant did so on their page. */
export interface Said extends Entered {
  readonly at: string;
  readonly words: DocumentId;
}

/** What intake told of the request; of it only kind and subject may be corrected. */
export interface AboutRequest {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly channel: Channel;
  readonly language: "fa" | "en";
  readonly registeredAt: string;
  /** C7: the day a paper form was handed in, ISO, Tehran; clocks count from it. */
  readonly handedIn?: string;
  /** C19: the day by which the sender of a letter asks for an answer, ISO, Tehran. */
  readonly answerBy?: string;
  /** C7: the directory had clocks of paper count from when it was entered. */
  readonly countsFromEntry?: true;
  /** C6: who entered it for the applicant; absent where they registered it themselves. */
  readonly enteredBy?: string;
  /** C5: whose matter they were told it is, the key of a hand-off; it is registered all the same. */
  readonly handOff?: string;
  /** C8: the partner system it came from, and the code it has there. */
  readonly external?: { readonly partner: string; readonly code: string };
  readonly words: DocumentId;
  /** N8: the date for the answer that the receipt says; absent from what was registered before it said one, and in parts. */
  readonly promised?: string;
  /** C11: they ask for this person, as what; whether a clerk saw the authority document as it was registered. */
  readonly representing?: Representing;
  /** C3: a report of nobody: there is nobody to ask and nobody to tell. */
  readonly withoutIdentity?: true;
  /** C10: they represent a group; others join by the code. */
  readonly collective?: true;
  /** C18: no message reaches them; what they are asked counts from when somebody told them. */
  readonly byCall?: true;
}

/** C11. */
interface Representing {
  readonly person: string;
  readonly relation: (typeof relations)[number];
  readonly seen?: true;
}

/** Why work was taken away: a conflict of interest, or who had it is no longer there. */
export type TakenBecause = ConflictReason | "gone";

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

export interface CaseCore {
  readonly stage: Stage;
  readonly request?: AboutRequest;
  /** 2 after an objection. */
  readonly round: 1 | 2;
  readonly hops: readonly Hop[];
  /** Who has it in hand, or shall accept it. */
  readonly expert?: string;
  /** R16: the version of the last row by a person; what If-Match is compared with. */
  readonly personVersion: number;
}

export const begins: CaseCore = { stage: "unknown", round: 1, hops: [], personVersion: 0 };

type Way = Pick<CaseCore, "hops">;

/** The unit that holds the case now; the empty text before it is opened. */
export const holder = ({ hops }: Way): string => hops.at(-1)?.unit ?? "";

/** The unit that sent it to the one that holds it; the empty text where a rule did. */
export const sender = ({ hops }: Way): string => hops.at(-1)?.from ?? "";

/** Each unit that held it before, once; the present one too when it was there before. */
export const formerUnits = ({ hops }: Way): readonly string[] => [
  ...new Set(hops.slice(0, -1).map(({ unit }) => unit)),
];

/** No work is left on it, but for commitments. */
export const isDone = ({ stage }: Pick<CaseCore, "stage">): boolean =>
  stage === "answered" || stage === "ended";

/** R13: who had a hand in what the unit that holds it decides: had it in hand there, or wrote a draft, now or in an earlier stay. */
export const handsIn = (state: Way): readonly string[] => {
  const stays = state.hops.filter(({ unit }) => unit === holder(state));
  return [...new Set(stays.flatMap(({ hands = [] }) => hands))];
};

/** The stays, with something more of the last one. */
export function onLastHop({ hops }: Way, change: Partial<Hop>): readonly Hop[] {
  const last = hops.at(-1);
  return last === undefined ? hops : [...hops.slice(0, -1), { ...last, ...change }];
}

/** R13: this person has it in hand, or wrote a draft of it. */
export const withHand = (state: Way, by: string, change: Partial<Hop> = {}): readonly Hop[] =>
  onLastHop(state, { ...change, hands: [...new Set([...handsIn(state), by])] });
