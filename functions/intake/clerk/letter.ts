/** C19: recognises incoming letters that were registered before. */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { foldIdentifier } from "../../../shared/domain/text/digits.ts";
import { cleanLine } from "../../../shared/domain/text/persian-text.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { letterList } from "../projections/build-views.ts";
import { partiesOf } from "../request/request-queries.ts";

/**
 * A letter's sender, number and date (ISO, Tehran). They are stored with the text of the request, since the sender may be
 * a person.
 */
export interface LetterWords {
  readonly sender: { readonly type: "organisation" | "person"; readonly name: string };
  readonly number: string;
  readonly date: string;
}

/** The text in one spelling: half-spaces, blanks and the script of digits make no difference. */
const folded = (text: string): string =>
  foldIdentifier(cleanLine(text.replaceAll("\u200c", " ")))
    .replaceAll(" ", "")
    .toLowerCase();

/**
 * A keyed hash that is the same for the same letter, however a clerk types it. Without the service's secret the hash
 * reveals nothing.
 */
export const letterMark = (secret: Uint8Array, { sender, number, date }: LetterWords): string =>
  keyedHash(secret, "letter", folded(sender.name), folded(number), date).toString("base64url").slice(0, 22);

/**
 * Returns the first request registered for this letter that the clerk may see (R2). Reads a view that lags by a second or
 * two; a letter that two clerks enter within that time is registered twice.
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
  // The list has the newest request first, so it is searched from its end.
  for (const { id } of [...items].reverse()) {
    const code = id.split("#")[1] ?? "";
    const { state } = await requests.load(code);
    if (mayKnow(snapshot, partiesOf(code, state), clerk, now())) return code;
  }
  return undefined;
}

const mostLooked = 10;
