/** Who is complained of (R2). */

import { belongedNoted } from "../../../events/referral/belonged-noted.v1.ts";
import { conflictNarrowed } from "../../../events/referral/conflict-narrowed.v1.ts";
import { partiesNamed } from "../../../events/referral/parties-named.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { Silent } from "../../../shared/directory/unanswered.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { copyOf, noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type Announces, always, open, type Transitions, unended } from "./subject.ts";

/** R2: the units and people that one publication of the directory released from conflict with the case; inspection alone is told. */
export interface Narrowing {
  /** The publication's number. */
  readonly number: number;
  /** When it was found: ISO 8601 in UTC. */
  readonly at: string;
  readonly units: readonly string[];
  readonly people: readonly string[];
}

export interface WithParties {
  /** Who is complained of (R2). */
  readonly parties: Parties;
  /** Which unit is complained of for its silence, by which rule, as it was opened or corrected last; it may be off the list since. */
  readonly unanswered?: Silent;
  /** Somebody is, or was, complained of, or there is a second stage: it stands among those that a new directory may touch. */
  readonly contested?: true;
  /** R2: oldest first; absent while there is none. */
  readonly narrowings?: readonly Narrowing[];
}

export const begins: WithParties = { parties: noParties };

export type PartiesFact =
  | { readonly type: "parties-named"; readonly parties: Parties; readonly reason: DocumentId }
  /** The same parties, with those who belonged to them: earlier releases kept none (R2). */
  | { readonly type: "belonged-noted"; readonly parties: Parties }
  /** R2: this publication of the directory took them out of conflict with it: keys of units and user names. */
  | ({ readonly type: "conflict-narrowed" } & Omit<Narrowing, "at">);

export const transitions = {
  "name-parties": { by: "staff", from: open, fact: "parties-named", to: open },
  "note-belonged": { by: "system", from: unended, fact: "belonged-noted", to: unended },
  /** R2: a publication of the directory took people or units out of conflict with it. */
  "note-narrowing": { by: "system", from: open, fact: "conflict-narrowed", to: open },
  /** Of the other cases of the same request (R6). */
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
