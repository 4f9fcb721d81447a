import { sha256 } from "../journal/fingerprint.ts";
import type { DocumentId } from "./documents.ts";

/**
 * The address of a command's text, known before the decision: the same key and input give the same address
 * again.
 * @param aggregate the owner of the text
 * @param name `words`, `answer` …
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
