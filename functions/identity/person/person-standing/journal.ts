/**
 * The facts known about a person's identity (C13): who confirmed it and how. One aggregate per person; ids and
 * hashes only.
 */

import type { AnnouncedEvent } from "../../../../events/define-event.ts";
import { personErased } from "../../../../events/identity/person-erased.v1.ts";
import { standingChanged } from "../../../../events/identity/standing-changed.v1.ts";
import type { erasureReasons } from "../../../../shared/contracts/staff/erasure.ts";
import type { Aggregate, Fact, RowHead } from "../../../../shared/journal/journal.ts";

/** How a clerk identified the person: by a document, or a caller's answers to questions. */
export type Seen = "document" | "caller";

/** The reply of the mobile operators' service; `unknown` when it did not answer in time. */
export type OwnershipResult = "yes" | "no" | "unknown";

/** `contact` is a mobile as a hash under the person's key (`contactOf`). */
export type PersonFact =
  /** A one-time code sent to this mobile was confirmed. */
  | { readonly type: "mobile-confirmed"; readonly contact: string }
  /** A clerk identified the person. */
  | { readonly type: "attested"; readonly by: string; readonly seen: Seen }
  /** The person signed in with an identity provider. */
  | { readonly type: "signed-in"; readonly provider: string }
  /** Whether this mobile belongs to the holder of the identity. */
  | { readonly type: "ownership-checked"; readonly contact: string; readonly result: OwnershipResult }
  /** Their key was destroyed (P2). */
  | ({ readonly type: "erased" } & Erasure);

export interface Erasure {
  /** All requests that they had registered; with `alone` the one that was erased while others are kept. */
  readonly requests: readonly string[];
  readonly alone?: true;
  readonly because: (typeof erasureReasons)[number];
  readonly by: string;
  /** The time after which no recovery of the keys' table can restore the key: ISO 8601 in UTC. */
  readonly completeAt: string;
}

/** Times are the first of their kind, ISO 8601 in UTC. */
export interface PersonState {
  /** By contact: when a one-time code sent to it was first confirmed. */
  readonly confirmed: Readonly<Record<string, string>>;
  /** The first time that a clerk saw the document. */
  readonly attested?: { readonly by: string; readonly at: string };
  /** By identity provider: when the person first signed in with it. */
  readonly providers: Readonly<Record<string, string>>;
  /** By contact: the last reply about its owner. */
  readonly ownership: Readonly<Record<string, { readonly result: OwnershipResult; readonly at: string }>>;
  /** The last erasure. */
  readonly erased?: Pick<Erasure, "requests" | "completeAt"> & { readonly at: string };
}

const nothingKnown: PersonState = { confirmed: {}, providers: {}, ownership: {} };

const prefix = "person-";

/** The id of a person's aggregate in identity's journal, which also has challenges, looks and blocks. */
export const standingId = (person: string): string => `${prefix}${person}`;

const personOf = (id: string): string => id.slice(prefix.length);

function fold(state: PersonState, fact: PersonFact, { at }: RowHead): PersonState {
  switch (fact.type) {
    case "mobile-confirmed":
      return { ...state, confirmed: { [fact.contact]: at, ...state.confirmed } };
    case "attested":
      if (fact.seen === "caller" || state.attested) return state;
      return { ...state, attested: { by: fact.by, at } };
    case "signed-in":
      return { ...state, providers: { [fact.provider]: at, ...state.providers } };
    case "ownership-checked":
      return { ...state, ownership: { ...state.ownership, [fact.contact]: { result: fact.result, at } } };
    case "erased": {
      const { alone, requests, completeAt } = fact;
      // A wholly erased person is unknown from then on; with `alone` the rest stays known.
      return { ...(alone ? state : nothingKnown), erased: { requests, at, completeAt } };
    }
  }
}

function announce(fact: PersonFact, _: PersonState, { id, at }: RowHead): readonly AnnouncedEvent[] {
  const person = personOf(id);
  if (fact.type === "erased") {
    const { type: _, requests, ...erasure } = fact;
    return [personErased.of({ person, requests: [...requests], ...erasure, at })];
  }
  const by = fact.type === "attested" && { by: fact.by };
  return [standingChanged.of({ person, what: fact.type, ...by, at })];
}

const types: readonly string[] = [
  "mobile-confirmed",
  "attested",
  "signed-in",
  "ownership-checked",
  "erased",
] satisfies PersonFact["type"][];

export const personAggregate: Aggregate<PersonState, PersonFact> = {
  service: "identity",
  name: "person",
  owns: (id) => id.startsWith(prefix),
  initial: nothingKnown,
  fold,
  upcast: (fact: Fact) => {
    if (!types.includes(fact.type)) throw new Error(`A person knows no fact "${fact.type}"`);
    return fact as PersonFact;
  },
  announce,
};
