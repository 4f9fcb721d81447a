/** The texts that a command stores beside its row. */

import type { Command } from "../journal/journal.ts";
import { documentId } from "./document-id.ts";
import type { DocumentId, Documents } from "./documents.ts";

type Address = (name: string) => DocumentId;

/** The address of each of the command's texts, by name. */
export const addressesOf =
  (service: string, aggregate: string, { key, fingerprint }: Pick<Command, "key" | "fingerprint">): Address =>
  (name) =>
    documentId(service, aggregate, name, key, fingerprint);

/** Stores texts under a person's key: document name → content. */
export async function putWords(
  documents: Pick<Documents, "put">,
  { person, address }: { readonly person: string; readonly address: Address },
  words: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [name, content] of Object.entries(words)) await documents.put(address(name), person, content);
}
