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
 * The units and people that one publication of the directory released from conflict with the case; only inspection sees it
 * (R2).
 */
export interface Narrowing {
  readonly number: number;
  /** When the narrowing was found: ISO 8601 in UTC. */
  readonly at: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
}

export interface WithParties {
  /** The accused (R2). */
  readonly parties: Parties;
  /**
   * The unit accused of silence, by which rule, as last opened or corrected; inspection may since have taken it off the
   * list.
   */
  readonly unanswered?: Silent;
  /** Set once anyone was accused or a second stage began: a new directory may bring such a case into conflict. */
  readonly contested?: true;
  /** Oldest first; absent while there are none (R2). */
  readonly narrowings?: readonly Narrowing[];
}

export const begins: WithParties = { parties: noParties };

export type PartiesFact =
  | { readonly type: "parties-named"; readonly parties: Parties; readonly reason: DocumentId }
  /** Adds to the accused the people who belonged to them: earlier releases did not keep these (R2). */
  | { readonly type: "belonged-noted"; readonly parties: Parties }
  /** A publication of the directory released these units (keys) and people (usernames) from conflict with the case (R2). */
  | ({ readonly type: "conflict-narrowed" } & Omit<Narrowing, "at">);

export const transitions = {
  "name-parties": { by: "staff", from: open, fact: "parties-named", to: open },
  "note-belonged": { by: "system", from: unended, fact: "belonged-noted", to: unended },
  "note-narrowing": { by: "system", from: open, fact: "conflict-narrowed", to: open },
  /** The other cases of the same request follow (R6). */
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
