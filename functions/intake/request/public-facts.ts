/** The public name of a fact on the timeline (P7), without unit, person or text. */
import type { timelineEntries } from "../../../shared/contracts/public/requests.ts";
import type { PublicFact, RowHead } from "../../../shared/journal/journal.ts";
import { deskActOf } from "../rules/desk-acts.ts";
import type { RequestFact } from "./request-state.ts";

type EntryName = (typeof timelineEntries)[number];

const own: Partial<Readonly<Record<RequestFact["type"], EntryName>>> = {
  registered: "registered",
  imported: "imported",
  informed: "information-added",
  replied: "question-replied",
  withdrawn: "withdrawn",
  objected: "objection-received",
  "meeting-told": "meeting",
};

function nameOf(fact: RequestFact): EntryName | undefined {
  if (fact.type === "told") return fact.entry;
  if (fact.type === "consent-changed") return fact.given ? "consent-given" : "consent-taken-back";
  return own[fact.type] ?? (deskActOf(fact) ? "at-desk" : undefined);
}

export function publicFactOf(fact: RequestFact, { at }: RowHead): PublicFact | undefined {
  const what = nameOf(fact);
  return what === undefined ? undefined : { what, at: "at" in fact ? fact.at : at };
}
