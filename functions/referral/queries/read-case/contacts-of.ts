import { defined } from "../../../../shared/defined.ts";
import { markOf, type Names } from "../../access/names.ts";
import { readContact, readText } from "../../access/words.ts";
import type { CaseState } from "../../case/case-state.ts";
import { type Contact, type ContactWith, isOpenCall, type PromisedCall } from "../../case/contacts.ts";
import type { CaseView } from "./case-view.ts";
import type { Reading } from "./reading.ts";

type Shown = NonNullable<CaseView["contacts"]>[number];
type ShownCall = NonNullable<CaseView["calls"]>[number];

/** The contacts of staff about the case, and the calls promised to its applicant (R19). */
export async function contactsOf(
  reading: Reading,
  { contacts, calls }: CaseState,
): Promise<Pick<CaseView, "contacts" | "calls">> {
  const [log, promised] = await Promise.all([
    Promise.all(contacts.map((contact) => contactOf(reading, contact))),
    Promise.all(calls.map((call, at) => callOf(reading, call, at + 1))),
  ]);
  return { ...(log.length > 0 && { contacts: log }), ...(promised.length > 0 && { calls: promised }) };
}

async function contactOf({ documents, names }: Reading, contact: Contact): Promise<Shown> {
  const said = await readContact(documents, contact.words);
  return {
    ...markOf(contact, names),
    with: whomOf(contact.with, said?.name, names),
    how: contact.how,
    result: contact.result,
    ...defined({ words: said?.words, call: contact.call }),
  };
}

function whomOf(whom: ContactWith, name: string | undefined, names: Names): Shown["with"] {
  switch (whom.type) {
    case "applicant":
      return { type: "applicant" };
    case "unit":
      return { type: "unit", unit: names.unit(whom.unit) };
    case "person":
      return { type: "person", person: names.staff(whom.person) };
    case "other":
      return { type: "other", ...defined({ name }) };
  }
}

async function callOf(
  { documents, names, at: now }: Reading,
  call: PromisedCall,
  number: number,
): Promise<ShownCall> {
  const { due, attempts, made, cancelled } = call;
  const [reason, why] = await Promise.all([
    readText(documents, call.reason),
    readText(documents, cancelled?.reason),
  ]);
  return {
    number,
    ...markOf(call, names),
    due,
    reason: reason ?? "",
    attempts,
    standing: standingOf(call, now),
    ...(made && { made: markOf(made, names) }),
    ...(cancelled && { cancelled: { ...markOf(cancelled, names), reason: why ?? "" } }),
  };
}

function standingOf(call: PromisedCall, now: string): ShownCall["standing"] {
  if (isOpenCall(call)) return call.due < now ? "overdue" : "open";
  return call.made ? "made" : "cancelled";
}
