/** C19: recognises incoming letters that were registered before. */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { foldIdentifier } from "../../../shared/domain/text/digits.ts";
import { cleanLine } from "../../../shared/domain/text/persian-text.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { letterList } from "../projections/build-views.ts";
import { partiesOf } from "../request/request-queries.ts";

/** A letter's sender, number and date (ISO, Tehran): stored among the words, since the sender may be a person. */
export interface LetterWords {
  readonly sender: { readonly type: "organisation" | "person"; readonly name: string };
  readonly number: string;
  readonly date: string;
}

/** Half-spaces, blanks and the script of digits make no difference. */
const folded = (text: string): string =>
  foldIdentifier(cleanLine(text.replaceAll("\u200c", " ")))
    .replaceAll(" ", "")
    .toLowerCase();

/** A keyed hash, the same for the same letter however it is typed; reveals nothing without the service's secret. */
export const letterMark = (secret: Uint8Array, { sender, number, date }: LetterWords): string =>
  keyedHash(secret, "letter", folded(sender.name), folded(number), date).toString("base64url").slice(0, 22);

/**
 * Returns the first request registered for this letter that the clerk may see (R2). Reads a view, so a letter that two
 * clerks enter within a second or two is registered twice.
 */
export async function registeredBefore(
  { views, requests, directory, now }: Pick<ClerkDeps, "views" | "requests" | "directory" | "now">,
  mark: string,
  clerk: string,
): Promise<string | undefined> {
  const [{ items }, { snapshot }] = await Promise.all([
    views.list(letterList(mark), { limit: mostLooked }),
    directory.current(),
  ]);
  // The newest stands first.
  for (const { id } of [...items].reverse()) {
    const code = id.split("#")[1] ?? "";
    const { state } = await requests.load(code);
    if (mayKnow(snapshot, partiesOf(code, state), clerk, now())) return code;
  }
  return undefined;
}

const mostLooked = 10;
