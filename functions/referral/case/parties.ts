/** The accused of a case (R2). */

import { belongedNoted } from "../../../events/referral/belonged-noted.v1.ts";
import { conflictNarrowed } from "../../../events/referral/conflict-narrowed.v1.ts";
import { partiesNamed } from "../../../events/referral/parties-named.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { copyOf, noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type Announces, always, open, type Transitions, unended } from "./subject.ts";

/**
 * The units and people whose conflict of interest with the case ended when a new directory was published. Only
 * inspection sees them (R2).
 */
export interface Narrowing {
  readonly number: number;
  /** When the system found that these conflicts had ended: ISO 8601 in UTC. */
  readonly at: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
}

export interface WithParties {
  readonly parties: Parties;
  /**
   * The unit accused of silence, and the routing rule that names it, as set by the opening or the latest correction.
   * Inspection may since have removed the unit from the accused.
   */
  readonly unanswered?: Silent;
  /**
   * Set when a unit or person was first accused, or a second stage opened. A new directory may bring the holders of
   * such a case into a conflict of interest.
   */
  readonly contested?: true;
  readonly narrowings?: readonly Narrowing[];
}

export const begins: WithParties = { parties: noParties };

export type PartiesFact =
  | { readonly type: "parties-named"; readonly parties: Parties; readonly reason: DocumentId }
  /** Adds the people who belonged to an accused unit; earlier releases did not store them (R2). */
  | { readonly type: "belonged-noted"; readonly parties: Parties }
  /**
   * The conflict of interest of these units (keys) and people (usernames) ended when a new directory was published
   * (R2).
   */
  | ({ readonly type: "conflict-narrowed" } & Omit<Narrowing, "at">);

export const transitions = {
  "name-parties": { by: "staff", from: open, fact: "parties-named", to: open },
  "note-belonged": { by: "system", from: unended, fact: "belonged-noted", to: unended },
  "note-narrowing": { by: "system", from: open, fact: "conflict-narrowed", to: open },
  /** Copies the list of the accused from another case of the same request (R6). */
  "hear-parties": { by: "system", from: always, fact: "parties-named", to: always },
} as const satisfies Transitions<PartiesFact>;

export const folds: Folds<PartiesFact, WithParties> = {
  "parties-named": (_, { parties }) => ({ parties, contested: true }),
  "belonged-noted": (_, { parties }) => ({ parties }),
  "conflict-narrowed": ({ narrowings = [] }, { type: _, ...narrowing }, { at }) => ({
    narrowings: [...narrowings, { ...narrowing, at }],
  }),
};

export const announces: Announces<PartiesFact, WithParties> = {
  "parties-named": ({ parties }, { unit: _, ...about }) => [
    partiesNamed.of({ ...about, ...copyOf(parties) }),
  ],
  "belonged-noted": ({ parties }, { case: code, at }) => [
    belongedNoted.of({ case: code, at, ...copyOf(parties) }),
  ],
  "conflict-narrowed": ({ number }, { case: code, at }) => [conflictNarrowed.of({ case: code, number, at })],
};
