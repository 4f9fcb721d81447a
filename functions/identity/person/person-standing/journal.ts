/**
 * The aggregate of the facts known about a person's identity: which clerk or provider confirmed it, and how (C13). It has
 * only ids and hashes.
 */

import type { AnnouncedEvent } from "../../../../events/define-event.ts";
import { personErased } from "../../../../events/identity/person-erased.v1.ts";
import { standingChanged } from "../../../../events/identity/standing-changed.v1.ts";
import type { Messenger } from "../../../../shared/contracts/fields/messenger.ts";
import type { erasureReasons } from "../../../../shared/contracts/staff/erasure.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../../shared/journal/journal.ts";

/** How a clerk identified the person: by a document, or by a caller's answers to questions. */
export type Seen = "document" | "caller";

/**
 * The reply of the mobile operators' service: whether a mobile belongs to the identity. `unknown` when there was no reply
 * in time.
 */
export type OwnershipResult = "yes" | "no" | "unknown";

/** The facts about a person. `contact` is a mobile as a hash under the person's key (`contactOf`). */
export type PersonFact =
  /**
   * A one-time code that was sent to this mobile was confirmed. `messenger`: the messenger that was chosen at the
   * registration of the code's request (N9).
   */
  | { readonly type: "mobile-confirmed"; readonly contact: string; readonly messenger?: Messenger }
  /** A clerk identified the person. */
  | { readonly type: "attested"; readonly by: string; readonly seen: Seen }
  /** The person signed in with an identity provider. */
  | { readonly type: "signed-in"; readonly provider: string }
  /** The mobile operators' service replied whether this mobile belongs to the identity. */
  | { readonly type: "ownership-checked"; readonly contact: string; readonly result: OwnershipResult }
  /** The person's key was destroyed (P2). */
  | ({ readonly type: "erased" } & Erasure);

export interface Erasure {
  /**
   * All requests of the person, also those that they joined or that a proxy made for them; with `alone`, the only
   * request that was erased.
   */
  readonly requests: readonly string[];
  readonly alone?: true;
  readonly because: (typeof erasureReasons)[number];
  readonly by: string;
  /** When the erasure is complete: from then on no backup of the keys' table can restore the key. ISO 8601 in UTC. */
  readonly completeAt: string;
}

/** The facts known about a person. All times are ISO 8601 in UTC. */
export interface PersonState {
  /** For each mobile, when a one-time code sent to it was first confirmed. */
  readonly confirmed: Readonly<Record<string, string>>;
  /** For each mobile, the messengers of confirmed requests, so that the mobile's owner chose them (N9). */
  readonly messengers?: Readonly<Record<string, readonly Messenger[]>>;
  /** When a clerk first saw the person's document, and which clerk. */
  readonly attested?: { readonly by: string; readonly at: string };
  /** For each identity provider, when the person first signed in with it. */
  readonly providers: Readonly<Record<string, string>>;
  /** For each mobile, the last reply whether it belongs to the identity. */
  readonly ownership: Readonly<Record<string, { readonly result: OwnershipResult; readonly at: string }>>;
  /** The person's last erasure. */
  readonly erased?: Pick<Erasure, "requests" | "completeAt"> & { readonly at: string };
}

const nothingKnown: PersonState = { confirmed: {}, providers: {}, ownership: {} };

const prefix = "person-";

/** The id of a person's aggregate. The prefix tells it apart from challenges, looks and blocks in the same journal. */
export const standingId = (person: string): string => `${prefix}${person}`;

const personOf = (id: string): string => id.slice(prefix.length);

function fold(state: PersonState, fact: PersonFact, { at }: RowHead): PersonState {
  switch (fact.type) {
    case "mobile-confirmed":
      return {
        ...state,
        confirmed: { [fact.contact]: at, ...state.confirmed },
        ...(fact.messenger && { messengers: withMessenger(state, fact.contact, fact.messenger) }),
      };
    case "attested":
      if (fact.seen === "caller" || state.attested) return state;
      return { ...state, attested: { by: fact.by, at } };
    case "signed-in":
      return { ...state, providers: { [fact.provider]: at, ...state.providers } };
    case "ownership-checked":
      return { ...state, ownership: { ...state.ownership, [fact.contact]: { result: fact.result, at } } };
    case "erased": {
      const { alone, requests, completeAt } = fact;
      // After an erasure nothing is known about the person; with `alone`, the facts about the person stay.
      return { ...(alone ? state : nothingKnown), erased: { requests, at, completeAt } };
    }
  }
}

const withMessenger = ({ messengers = {} }: PersonState, contact: string, messenger: Messenger) => ({
  ...messengers,
  [contact]: [...(Object.hasOwn(messengers, contact) ? (messengers[contact] ?? []) : []), messenger],
});

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
    if (!types.includes(fact.type)) throw new UnknownFact(`A person knows no fact "${fact.type}"`);
    return fact as PersonFact;
  },
  announce,
};
