/** Stores the texts of a command as encrypted documents, outside the journal row. */

import type { Command } from "../journal/journal.ts";
import { documentId } from "./document-id.ts";
import type { DocumentId, Documents } from "./documents.ts";

type Address = (name: string) => DocumentId;

/** Returns a function that gives the address of a text of the command, by the name of the text. */
export const addressesOf =
  (service: string, aggregate: string, { key, fingerprint }: Pick<Command, "key" | "fingerprint">): Address =>
  (name) =>
    documentId(service, aggregate, name, key, fingerprint);

/** Stores texts, encrypted under the key of `person`. `words` has the content of each document by its name. */
export async function putWords(
  documents: Pick<Documents, "put">,
  { person, address }: { readonly person: string; readonly address: Address },
  words: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [name, content] of Object.entries(words)) await documents.put(address(name), person, content);
}
