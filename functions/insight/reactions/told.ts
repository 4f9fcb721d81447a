/**
 * The facts of a request that are stored for counting, each with the time of its decision. They have only codes and keys
 * (law 4).
 */

import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Sum } from "../../../shared/sheets/sheets.ts";
import { layout } from "./count/sheet-layout.ts";

export type ToldFact =
  | {
      readonly what: "registered";
      readonly kind: string;
      readonly subject: string;
      readonly channel: string;
      /** The request has no identity, so no applicant is invited to rate the answer. */
      readonly withoutIdentity?: true;
      /** The accused units. */
      readonly about?: readonly string[];
      /** P8: when an earlier system registered the request; ISO 8601 in UTC. */
      readonly registeredAt?: string;
    }
  | { readonly what: "opened"; readonly unit: string; readonly about?: readonly string[] }
  /**
   * P8: the case of a request of an earlier system, counted on the days on which that system registered and closed it.
   */
  | {
      readonly what: "imported";
      readonly unit: string;
      readonly about?: readonly string[];
      readonly registeredAt: string;
      readonly closed?: { readonly how: "answered" | "withdrawn"; readonly at: string };
    }
  /** The case went to another unit: referred, returned, taken away for a conflict, or to the second stage. */
  | { readonly what: "referred" | "returned" | "taken-away" | "second-stage"; readonly unit: string }
  | { readonly what: "corrected"; readonly kind: string; readonly subject: string }
  | { readonly what: "about"; readonly about: readonly string[] }
  /** A deadline of an answer: `due` is the present one, `promised` the one first promised to the applicant. */
  | { readonly what: "due"; readonly clock: AnswerClock; readonly due: string; readonly promised: string }
  | { readonly what: "late" }
  /** `before`: an earlier system gave the answer, and asked the applicant for no rating here (P8). */
  | { readonly what: "answered"; readonly promises: number; readonly before?: true }
  | { readonly what: "ended" }
  | { readonly what: "no-opinion" }
  | { readonly what: "rated"; readonly process: boolean; readonly outcome: boolean }
  /** Inspection, or an official at a meeting, ordered a commitment. */
  | { readonly what: "owed" }
  /** A commitment was judged as fulfilled. `of`: the commitment's id. */
  | { readonly what: "kept"; readonly of: string }
  | { readonly what: MeetingFact };

/**
 * The clocks for the deadlines that applicants are promised: the deadline of the first answer, and that of the second
 * stage.
 */
export type AnswerClock = "answer" | "second-stage";

export type MeetingFact = "meeting-asked" | "meeting-refused" | "meeting-held" | "meeting-missed";

/** A fact, and the fact's position in the journal that announced the fact. */
export interface Heard {
  /** The journal that announced the fact: `referral/407155289363`. */
  readonly teller: string;
  readonly version: number;
  /** The position among several facts of one journal row. */
  readonly index: number;
  /** The time of the decision; ISO 8601 in UTC. */
  readonly at: string;
  readonly fact: ToldFact;
}

/** The stored facts of a request, and how the request was counted. */
export interface Told {
  readonly heard: readonly Heard[];
  /** The sums that did not fit into the transaction that wrote this row; they are added before any other change. */
  readonly owed: readonly Sum[];
  /** The format version of the sums in which the request was counted (`layout`); absent for version 1. */
  readonly layout?: number;
}

export const nothingTold: Told = { heard: [], owed: [], layout };

const isSame = (one: Heard, other: Heard): boolean =>
  one.teller === other.teller && one.version === other.version && one.index === other.index;

export const isKnown = ({ heard }: Told, one: Heard): boolean => heard.some((each) => isSame(each, one));

/** Adds a fact. Facts are in the order of each journal, whatever the order in which the facts arrived. */
export function withHeard(told: Told, one: Heard): Told {
  return { ...told, heard: [...told.heard, one].toSorted(inOrder) };
}

/** All facts of a request from one journal, as far as the journal was read. */
export interface Telling {
  readonly teller: string;
  /** The newest version that was read; facts of later versions stay unchanged. */
  readonly upTo: number;
  readonly facts: readonly Heard[];
}

/** Replaces the stored facts of one journal by the facts in the telling; returns `told` itself when nothing changes. */
export function withTelling(told: Told, { teller, upTo, facts }: Telling): Told {
  const others = told.heard.filter((one) => one.teller !== teller || one.version > upTo);
  const heard = [...others, ...facts].toSorted(inOrder);
  return canonicalJson(heard) === canonicalJson(told.heard) ? told : { ...told, heard };
}

const inOrder = (one: Heard, other: Heard): number => {
  if (one.teller !== other.teller) return one.teller < other.teller ? -1 : 1;
  return one.version - other.version || one.index - other.index;
};
