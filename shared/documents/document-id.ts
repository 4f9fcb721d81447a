import { sha256 } from "../journal/fingerprint.ts";
import type { DocumentId } from "./documents.ts";

/**
 * Where a command's document goes, known before it is decided: the same key and input give the same document again.
 * @param aggregate what it belongs to; @param name `words`, `answer` …
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
