/** The request as given, and what the public may see of what becomes of it. */

import type { AnnouncedEvent } from "../../events/define-event.ts";
import { requestRegistered } from "../../events/intake/request-registered.v1.ts";
import { timelineExtended } from "../../events/intake/timeline-extended.v1.ts";
import type { DocumentId } from "../../shared/documents/documents.ts";
import type { Aggregate, Fact, RowHead } from "../../shared/journal/journal.ts";

export interface Registration {
  readonly person: string;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  readonly channel: string;
  readonly language: "fa" | "en";
  readonly words: DocumentId;
  /** Keyed hash of the mobile under the person's own key: code + mobile can be checked here, and is erased with the key. */
  readonly contactProof: string;
  /** Keyed hash of the mobile alone, from identity: the requests of one person and one mobile share it (C14). Rows before it lack it. */
  readonly contact?: string;
}

/** What another service told of the case, in the order it decided it. */
export interface Told {
  /** The teller's version: entries are shown in this order, whenever they arrive. */
  readonly sequence: number;
  readonly entry: "referred" | "under-review" | "answered";
  readonly unit: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly at: string;
  /** The answer, on `answered`. */
  readonly answer?: { readonly document: DocumentId; readonly outcome: string };
}

export type RequestFact =
  | ({ readonly type: "registered" } & Registration)
  | ({ readonly type: "told" } & Told);

export interface RequestState {
  readonly registration?: Registration & { readonly at: string };
  /** In the teller's order. */
  readonly told: readonly Told[];
}

function fold(state: RequestState, fact: RequestFact, row: RowHead): RequestState {
  const { type, ...rest } = fact;
  if (type === "registered") return { ...state, registration: { ...(rest as Registration), at: row.at } };
  const told = [...state.told, rest as Told].sort((a, b) => a.sequence - b.sequence);
  return { ...state, told };
}

function announce(fact: RequestFact, state: RequestState, row: RowHead): readonly AnnouncedEvent[] {
  if (!state.registration) throw new Error("A request begins with being registered");
  const { person, language, kind, subject, province, channel, words } = state.registration;
  const base = { request: row.id, person, language };
  if (fact.type === "told") {
    return [timelineExtended.of({ ...base, entry: fact.entry, unit: fact.unit, at: row.at })];
  }
  const about = { kind, subject, channel, words, ...(province !== undefined && { province }) };
  return [requestRegistered.of({ ...base, ...about, registeredAt: row.at })];
}

export const requestAggregate: Aggregate<RequestState, RequestFact> = {
  service: "intake",
  name: "request",
  initial: { told: [] },
  fold,
  upcast: (fact: Fact) => {
    if (fact.type !== "registered" && fact.type !== "told") {
      throw new Error(`A request knows no fact "${fact.type}"`);
    }
    return fact as RequestFact;
  },
  announce,
};
