/**
 * Clerks' acts in an applicant's name (C6, ADR 0036). The list has every fact of a request, so that each new fact needs a
 * decision. Timeline, events and call list are derived from the list.
 */

import type { DeskAct } from "../request/desk-act.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";

type FactOf<Type extends RequestFact["type"]> = Extract<RequestFact, { readonly type: Type }>;
type Acts = {
  readonly [Type in RequestFact["type"]]: ((fact: FactOf<Type>) => DeskAct | undefined) | "no-act";
};

const by = (act: DeskAct["act"], clerk: string | undefined): DeskAct | undefined =>
  clerk === undefined ? undefined : { act, by: clerk };

const acts: Acts = {
  identified: (fact) => by("identified", fact.by),
  registered: ({ enteredBy }) => by("registered", enteredBy),
  informed: ({ enteredBy }) => by("added", enteredBy),
  replied: ({ enteredBy }) => by("replied", enteredBy),
  withdrawn: ({ enteredBy }) => by("withdrawn", enteredBy),
  objected: ({ enteredBy }) => by("objected", enteredBy),
  rated: (fact) => by("rated", fact.by),
  "consent-changed": ({ given, enteredBy }) => by(given ? "consented" : "consent-taken-back", enteredBy),
  "news-preferred": ({ enteredBy }) => by("news-chosen", enteredBy),
  "authority-seen": (fact) => by("authority-seen", fact.by),
  "receipt-printed": ({ proved, by: clerk }) => by(proved ? "pin-printed" : "receipt-printed", clerk),
  // A failed attempt to reach the applicant is no act in the applicant's name.
  contacted: ({ result, by: clerk }) => (result === undefined ? by("contacted", clerk) : undefined),
  "meeting-told": ({ news, by: clerk }) => {
    if (news === "asked") return by("meeting-asked", clerk);
    return news === "arrived" ? by("arrived", clerk) : undefined;
  },
  // R8: the applicant's reply at the desk or by telephone, as an expert recorded it.
  told: ({ entry, by: expert }) => (entry === "question-replied" ? by("replied", expert) : undefined),
  reserved: "no-act",
  imported: "no-act",
  "parties-told": "no-act",
  "date-told": "no-act",
  "limit-told": "no-act",
  untold: "no-act",
  joined: "no-act",
  left: "no-act",
  "attachment-begun": "no-act",
  "attachment-received": "no-act",
  "attachment-cleared": "no-act",
  "attachment-refused": "no-act",
  "hold-placed": "no-act",
  "hold-lifted": "no-act",
  "erasure-begun": "no-act",
  "erasure-stopped": "no-act",
  "files-removed": "no-act",
  erased: "no-act",
};

/**
 * The act that a fact records; undefined when the applicant acted themselves, or when the fact is no act in the
 * applicant's name.
 */
export function deskActOf(fact: RequestFact): DeskAct | undefined {
  const act = acts[fact.type] as ((fact: RequestFact) => DeskAct | undefined) | "no-act";
  return act === "no-act" ? undefined : act(fact);
}

const receipts: readonly DeskAct["act"][] = ["registered", "receipt-printed", "pin-printed"];

/** The acts that no receipt has listed yet. */
export const actsSinceReceipt = (acts: RequestState["deskActs"]): RequestState["deskActs"] =>
  acts.slice(acts.findLastIndex(({ act }) => receipts.includes(act)) + 1);
