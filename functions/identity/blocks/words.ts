/**
 * Why somebody was put on the list or taken off it: sealed under the key of the person that the block stands for, for it
 * is text about a person and goes with their key (P2). What was erased reads as nothing; the block itself stays.
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
