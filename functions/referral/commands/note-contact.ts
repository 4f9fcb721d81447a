import { defined } from "../../../shared/defined.ts";
import { staffMember, unit } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Contacted, ContactWith } from "../case/contacts.ts";
import { decideNoteContact } from "../rules/calling.ts";
import { step } from "./frame/step.ts";

export interface NewContact extends Pick<Contacted, "how" | "result"> {
  readonly with: Exclude<ContactWith, { readonly type: "other" }> | OtherBody;
  readonly words?: string | undefined;
  /** The number of the promised call that the contact fulfils or attempts, from 1. */
  readonly call?: number | undefined;
}

interface OtherBody {
  readonly type: "other";
  readonly name: string;
}

/**
 * Records a contact of staff about the case: with whom, by which means, and its result (R19). When the contact names a
 * promised call, the call is fulfilled if the applicant was reached. Otherwise one more attempt is counted and the call
 * stays in the list.
 *
 * Refusal codes, besides those common to all case commands (see `act`): `contacts-full`, `unknown-contact`,
 * `without-identity` (C3: there is no applicant), `call-not-open`, `wrong-stage`.
 */
export const noteContact = step({
  action: "note-contact",
  versionless: true,
  fact: "contacted",
  words: (input: NewContact) => {
    const contact = wordsOf(input);
    return contact ? { contact } : {};
  },
  say: (input, { document }): Contacted => ({
    with: input.with.type === "other" ? { type: "other" } : input.with,
    how: input.how,
    result: input.result,
    ...(wordsOf(input) && { words: document("contact") }),
    ...defined({ call: input.call }),
  }),
  decide: (state, contact, { snapshot }) =>
    decideNoteContact(state, { ...contact, known: isKnown(snapshot, contact.with) }),
  saidIn: ({ type: _, by, at, ...contact }) => contact,
});

/** The document to store: the text of the contact, and the other organisation's name. Undefined without either. */
function wordsOf({ with: whom, words }: NewContact): object | undefined {
  const name = whom.type === "other" ? whom.name : undefined;
  if (name === undefined && words === undefined) return undefined;
  return { ...defined({ name, words }) };
}

/**
 * Whether the directory has the unit or person with whom the contact was; true for the applicant and for other
 * organisations.
 */
function isKnown(snapshot: Snapshot, whom: ContactWith): boolean {
  if (whom.type === "unit") return unit(snapshot, whom.unit) !== undefined;
  return whom.type !== "person" || staffMember(snapshot, whom.person) !== undefined;
}
