/**
 * The reasons of a block and of its lift. They are encrypted under the key of the blocked person id, because they are
 * texts about a person and are erased with that key (P2). Erased texts read as undefined; the block itself stays.
 */

import type { DocumentId, Documents } from "../../../shared/documents/documents.ts";

export interface BlockWords {
  readonly reason: string;
  /** The last three characters of the blocked number. */
  readonly endsWith?: string;
}

export async function readBlockWords(
  documents: Pick<Documents, "get">,
  id: DocumentId,
): Promise<Partial<BlockWords>> {
  const found = await documents.get(id);
  return found === undefined || found === "erased" ? {} : (found.content as BlockWords);
}
