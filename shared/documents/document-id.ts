import { sha256 } from "../journal/fingerprint.ts";
import type { DocumentId } from "./documents.ts";

/**
 * The address of a text that a command stores. The address follows from the arguments alone, so it is known before
 * the command is decided, and a retry with the same key and input has the same address.
 * @param aggregate the id of the aggregate to which the text belongs
 * @param name the name of the text within the command: `words`, `answer` …
 */
export function documentId(
  service: string,
  aggregate: string,
  name: string,
  key: string,
  fingerprint: string,
): DocumentId {
  const unique = sha256(JSON.stringify([key, fingerprint])).slice(0, 22);
  return `${service}/${aggregate}/${name}-${unique}`;
}
