/**
 * The reasons of a block and its lift, sealed under the key of the blocked person id, since they are text
 * about a person and are erased with the key (P2). Erased texts read as undefined; the block itself stays.
 */

import type { DocumentId, Documents } from "../../../shared/documents/documents.ts";

export interface BlockWords {
  readonly reason: string;
  /** The last three characters of the number. */
  readonly endsWith?: string;
}

export async function readBlockWords(
  documents: Pick<Documents, "get">,
  id: DocumentId,
): Promise<Partial<BlockWords>> {
  const found = await documents.get(id);
  return found === undefined || found === "erased" ? {} : (found.content as BlockWords);
}
