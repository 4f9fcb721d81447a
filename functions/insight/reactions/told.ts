/**
 * The stored facts of a request for counting, each with the time of its decision. Codes and keys only (law
 * 4).
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
      /** Nobody is asked for a rating. */
      readonly withoutIdentity?: true;
      /** The accused units. */
      readonly about?: readonly string[];
    }
  | { readonly what: "opened"; readonly unit: string; readonly about?: readonly string[] }
  /** It went to another unit: referred, returned, withdrawn, or to the second stage. */
  | { readonly what: "referred" | "returned" | "taken-away" | "second-stage"; readonly unit: string }
  | { readonly what: "corrected"; readonly kind: string; readonly subject: string }
  | { readonly what: "about"; readonly about: readonly string[] }
  /** The deadline of an answer, as known now and as first promised. */
  | { readonly what: "due"; readonly clock: AnswerClock; readonly due: string; readonly promised: string }
  | { readonly what: "late" }
  | { readonly what: "answered"; readonly promises: number }
  | { readonly what: "ended" }
  | { readonly what: "no-opinion" }
  | { readonly what: "rated"; readonly process: boolean; readonly outcome: boolean }
  /** A new obligation: ordered by inspection or an official. */
  | { readonly what: "owed" }
  /** @param of the commitment */
  | { readonly what: "kept"; readonly of: string }
  | { readonly what: MeetingFact };

/** The clocks that applicants are told: of the first answer, and of the second stage. */
export type AnswerClock = "answer" | "second-stage";

export type MeetingFact = "meeting-asked" | "meeting-refused" | "meeting-held" | "meeting-missed";

/** A fact, and its position in the journal that announced it. */
export interface Heard {
  /** The announcing journal: `referral/407155289363`. */
  readonly teller: string;
  readonly version: number;
  /** Among several of one row. */
  readonly index: number;
  /** The time of the decision, ISO 8601 in UTC. */
  readonly at: string;
  readonly fact: ToldFact;
}

/** The stored facts of a request. */
export interface Told {
  readonly heard: readonly Heard[];
  /** The sums that did not fit into the same transaction, and must be added before anything else. */
  readonly owed: readonly Sum[];
  /** The layout of the sheets that it was counted on; absent for the first one. */
  readonly layout?: number;
}

export const nothingTold: Told = { heard: [], owed: [], layout };

const isSame = (one: Heard, other: Heard): boolean =>
  one.teller === other.teller && one.version === other.version && one.index === other.index;

export const isKnown = ({ heard }: Told, one: Heard): boolean => heard.some((each) => isSame(each, one));

/** In the order of each journal, whatever the order of arrival. */
export function withHeard(told: Told, one: Heard): Told {
  return { ...told, heard: [...told.heard, one].toSorted(inOrder) };
}

/** All facts of a request from one journal, as far as known. */
export interface Telling {
  readonly teller: string;
  /** The newest version read: facts of later ones stay. */
  readonly upTo: number;
  readonly facts: readonly Heard[];
}

/** Replaces all facts of that journal by these; returns the same object when nothing changes. */
export function withTelling(told: Told, { teller, upTo, facts }: Telling): Told {
  const others = told.heard.filter((one) => one.teller !== teller || one.version > upTo);
  const heard = [...others, ...facts].toSorted(inOrder);
  return canonicalJson(heard) === canonicalJson(told.heard) ? told : { ...told, heard };
}

const inOrder = (one: Heard, other: Heard): number => {
  if (one.teller !== other.teller) return one.teller < other.teller ? -1 : 1;
  return one.version - other.version || one.index - other.index;
};
