/** The state that all subjects of a case share: its stage, its request, and its way through the units. */

import type { Mark } from "../../../shared/aggregate/subject.ts";
import type { relations } from "../../../shared/contracts/fields/proxy-words.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { ConflictReason } from "../../../shared/domain/cases/conflict-of-interest.ts";

/**
 * `waiting` for its unit to accept it; `in-hand`: accepted; `asked`: awaiting the applicant's reply; `for-approval`;
 * `answered`: the applicant may object; `ended`: accepted by the applicant, decided at the second stage, withdrawn, an
 * emergency closed without the applicant's opinion, or an answered report without identity.
 */
export type Stage = "unknown" | "waiting" | "in-hand" | "asked" | "for-approval" | "answered" | "ended";

/** The clerk who entered it for the applicant (C6); absent when the applicant did so. Older rows lack it. */
export interface Entered {
  readonly by?: string;
}

/** A text by the applicant. `by`: the clerk or expert who wrote it down; absent when the applicant did. */
export interface Said extends Entered {
  readonly at: string;
  readonly words: DocumentId;
}

/** The request as intake reported it; only its kind and subject may be corrected. */
export interface AboutRequest {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly channel: Channel;
  readonly language: "fa" | "en";
  readonly registeredAt: string;
  /** The day a paper form was handed in (C7): ISO, Tehran. Clocks start then, unless `countsFromEntry`. */
  readonly handedIn?: string;
  /** The day by which the sender of a letter wants an answer (C19): ISO, Tehran. */
  readonly answerBy?: string;
  /** Under the directory in force, clocks of paper requests started at the entry (C7). */
  readonly countsFromEntry?: true;
  /** The clerk who entered it for the applicant (C6); absent when the applicant registered it. */
  readonly enteredBy?: string;
  /**
   * The organisation that guidance named as competent, as the key of a hand-off; the applicant registered here all the same
   * (C5).
   */
  readonly handOff?: string;
  /** The partner system it came from, and its code there (C8). */
  readonly external?: { readonly partner: string; readonly code: string };
  readonly words: DocumentId;
  /** The answer's date on the receipt (N8); absent in parts, and in requests older than that rule. */
  readonly promised?: string;
  /**
   * The represented person, the applicant's relation to them, and whether a clerk saw the authority document at
   * registration (C11).
   */
  readonly representing?: Representing;
  /** A report without identity (C3): there is no one to ask or to notify. */
  readonly withoutIdentity?: true;
  /** The applicant represents a group, which others join by the code (C10). */
  readonly collective?: true;
  /** No message reaches the applicant (C18), so a question's clock starts only when staff tell it. */
  readonly byCall?: true;
}

/** The person that a proxy represents (C11). */
interface Representing {
  readonly person: string;
  readonly relation: (typeof relations)[number];
  readonly seen?: true;
}

/** A conflict of interest, or `gone`: the unit or assignee is no longer in the directory. */
export type TakenBecause = ConflictReason | "gone";

/** One stay of the case at a unit, and what happened to it there (R3). Times are ISO 8601 in UTC. */
export interface Hop {
  readonly unit: string;
  /** The sending unit; absent on the first hop, which routing made. */
  readonly from?: string;
  /** The sender: a person, a routing rule, or the event that moved the case. */
  readonly by:
    | { readonly staff: string }
    | { readonly rule: string }
    | { readonly cause: "objection" | "conflict" };
  readonly kind: "opened" | "referred" | "returned" | "taken-away" | "objected";
  readonly reason?: DocumentId;
  /** On `taken-away`, and on `opened` when the rule's own unit was barred (R2, C15). */
  readonly why?: TakenBecause | "conflict-of-interest" | "identity-hidden";
  /** The unit may not return it, because a common superior decided so (R4). */
  readonly final?: true;
  readonly receivedAt: string;
  readonly seen?: Mark;
  /** The last assignment within the unit. */
  readonly assigned?: Mark & { readonly to: string };
  readonly accepted?: Mark;
  /** Everyone who was the assignee there or wrote a draft (R13). */
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
  /** The assignee, who has accepted the case or is to accept it. */
  readonly expert?: string;
  /** The version of the last row by a person, which `If-Match` is compared with (R16). */
  readonly personVersion: number;
}

export const begins: CaseCore = { stage: "unknown", round: 1, hops: [], personVersion: 0 };

type Way = Pick<CaseCore, "hops">;

/** The unit that holds the case; "" before it is opened. */
export const holder = ({ hops }: Way): string => hops.at(-1)?.unit ?? "";

/** The unit that sent the case to its holder; "" where a rule did. */
export const sender = ({ hops }: Way): string => hops.at(-1)?.from ?? "";

/** Earlier holders, once each; the present holder is among them when the case came back to it. */
export const formerUnits = ({ hops }: Way): readonly string[] => [
  ...new Set(hops.slice(0, -1).map(({ unit }) => unit)),
];

/** Whether the case is answered or ended. Commitments may still be open. */
export const isDone = ({ stage }: Pick<CaseCore, "stage">): boolean =>
  stage === "answered" || stage === "ended";

/** Everyone who was the assignee in the holding unit or wrote a draft there, in any stay (R13). */
export const handsIn = (state: Way): readonly string[] => {
  const stays = state.hops.filter(({ unit }) => unit === holder(state));
  return [...new Set(stays.flatMap(({ hands = [] }) => hands))];
};

/** The hops, with the last one changed. */
export function onLastHop({ hops }: Way, change: Partial<Hop>): readonly Hop[] {
  const last = hops.at(-1);
  return last === undefined ? hops : [...hops.slice(0, -1), { ...last, ...change }];
}

/** Adds a person to those who worked on the case in its present stay (R13). */
export const withHand = (state: Way, by: string, change: Partial<Hop> = {}): readonly Hop[] =>
  onLastHop(state, { ...change, hands: [...new Set([...handsIn(state), by])] });
