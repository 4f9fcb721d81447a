/** C19: letters that came in: how one is known again, and what it was registered as before. */

import { keyedHash } from "../../../shared/documents/keyed-hash.ts";
import { foldIdentifier } from "../../../shared/domain/text/digits.ts";
import { cleanLine } from "../../../shared/domain/text/persian-text.ts";
import { mayKnow } from "../access/clerk-access.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import { letterList } from "../projections/build-views.ts";
import { partiesOf } from "../request/request-queries.ts";

/** What is written on a letter: among the words, for its sender may be a person. `date`: ISO, Tehran. */
export interface LetterWords {
  readonly sender: { readonly type: "organisation" | "person"; readonly name: string };
  readonly number: string;
  readonly date: string;
}

/** Half-spaces, blanks and the script of digits make no other letter of it. */
const folded = (text: string): string =>
  foldIdentifier(cleanLine(text.replaceAll("\u200c", " ")))
    .replaceAll(" ", "")
    .toLowerCase();

/** The same for the same letter, however it is typed; without the service's secret it says nothing. */
export const letterMark = (secret: Uint8Array, { sender, number, date }: LetterWords): string =>
  keyedHash(secret, "letter", folded(sender.name), folded(number), date).toString("base64url").slice(0, 22);

/**
 * The first request that this letter was registered as, of those that the clerk may know (R2). From a view: a letter that two
 * clerks enter within the same second or two is registered twice.
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
