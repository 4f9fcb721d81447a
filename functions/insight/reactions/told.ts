/** What is kept of a request to count it: what its tellers told, each with when it was decided there. Codes and keys only (law 4). */

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
      /** The units complained of. */
      readonly about?: readonly string[];
    }
  | { readonly what: "opened"; readonly unit: string; readonly about?: readonly string[] }
  /** It went to another unit: sent on, sent back, taken away, or handled again. */
  | { readonly what: "referred" | "returned" | "taken-away" | "second-stage"; readonly unit: string }
  | { readonly what: "corrected"; readonly kind: string; readonly subject: string }
  | { readonly what: "about"; readonly about: readonly string[] }
  /** By when an answer is due, as far as is known now and as it was told first. */
  | { readonly what: "due"; readonly clock: AnswerClock; readonly due: string; readonly promised: string }
  | { readonly what: "late" }
  | { readonly what: "answered"; readonly promises: number }
  | { readonly what: "ended" }
  | { readonly what: "no-opinion" }
  | { readonly what: "rated"; readonly process: boolean; readonly outcome: boolean }
  /** Somebody owes something from now on: what inspection or an official ordered. */
  | { readonly what: "owed" }
  /** @param of which of its commitments. */
  | { readonly what: "kept"; readonly of: string }
  | { readonly what: MeetingFact };

/** The clocks of what an applicant is told: of the first answer, and of the second stage. */
export type AnswerClock = "answer" | "second-stage";

export type MeetingFact = "meeting-asked" | "meeting-refused" | "meeting-held" | "meeting-missed";

/** A fact, and where it stands among what its teller told. */
export interface Heard {
  /** The journal that told it: `referral/407155289363`. */
  readonly teller: string;
  readonly version: number;
  /** Of several told at once. */
  readonly index: number;
  /** When it was decided, ISO 8601 in UTC. */
  readonly at: string;
  readonly fact: ToldFact;
}

/** What is kept of a request. */
export interface Told {
  readonly heard: readonly Heard[];
  /** What could not be added in the same transaction, and is to be added before anything else. */
  readonly owed: readonly Sum[];
  /** The layout of the sheets that it was counted on; absent of the first one. */
  readonly layout?: number;
}

export const nothingTold: Told = { heard: [], owed: [], layout };

const isSame = (one: Heard, other: Heard): boolean =>
  one.teller === other.teller && one.version === other.version && one.index === other.index;

export const isKnown = ({ heard }: Told, one: Heard): boolean => heard.some((each) => isSame(each, one));

/** In the order of each teller, whatever order they were heard in. */
export function withHeard(told: Told, one: Heard): Told {
  return { ...told, heard: [...told.heard, one].toSorted(inOrder) };
}

/** All that a teller tells of a request, as far as it is known. */
export interface Telling {
  readonly teller: string;
  /** Of its newest row that was read: what was heard of later ones stays. */
  readonly upTo: number;
  readonly facts: readonly Heard[];
}

/** With these facts in place of all that was heard of their teller; the same object when that is what it was. */
export function withTelling(told: Told, { teller, upTo, facts }: Telling): Told {
  const others = told.heard.filter((one) => one.teller !== teller || one.version > upTo);
  const heard = [...others, ...facts].toSorted(inOrder);
  return canonicalJson(heard) === canonicalJson(told.heard) ? told : { ...told, heard };
}

const inOrder = (one: Heard, other: Heard): number => {
  if (one.teller !== other.teller) return one.teller < other.teller ? -1 : 1;
  return one.version - other.version || one.index - other.index;
};
