/**
 * Finds the requests of one person that are likely about the same matter (C9). The result is computed on each read and
 * never stored.
 */

import { likenessOfTwo } from "../../../../shared/domain/text/relevance.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Status } from "../../http/status.ts";
import { isWithdrawn } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";

/** Only requests registered within this number of days count as duplicates. */
const days = 90;
/** The number of requests compared at most; older ones are left out. */
const mostCompared = 20;
const mostShown = 3;

/** A request, and the search words of its description at registration. */
export interface Compared {
  readonly status: Status;
  readonly words: readonly string[];
}

type Deps = Pick<IntakeDeps, "requests" | "documents" | "now">;

/**
 * Returns the newest requests of a list, of the last 90 days and not withdrawn, each with its search words.
 *
 * @param mayRead whether the viewer may compare a request's text; called with the request's present state, since the list
 * may be stale.
 */
export async function comparedOf(
  { requests, documents, now }: Deps,
  listed: readonly Status[],
  mayRead: (code: string, state: RequestState) => boolean,
): Promise<readonly Compared[]> {
  const since = new Date(now().getTime() - days * 86_400_000).toISOString();
  const recent = listed.filter(({ registeredAt }) => registeredAt > since).slice(0, mostCompared);
  const read = await Promise.all(
    recent.map(async (status) => {
      const { state } = await requests.load(status.code);
      if (!mayRead(status.code, state) || isWithdrawn(state)) return [];
      const text = await descriptionIn(documents, state);
      return text === undefined ? [] : [{ status, words: searchWords(text) }];
    }),
  );
  return read.flat();
}

/** Returns the request's description; undefined when the applicant was erased. */
async function descriptionIn(
  documents: Deps["documents"],
  { registration }: RequestState,
): Promise<string | undefined> {
  const words = registration && (await documents.get(registration.words));
  if (words === undefined || words === "erased") return undefined;
  return (words.content as { readonly description: string }).description;
}

/** Returns the likely duplicates of a text with these search words, the most similar first, at most three. */
export const likest = (words: readonly string[], compared: readonly Compared[]): readonly Status[] =>
  compared
    .map(({ status, words: theirs }) => ({ status, likeness: likenessOfTwo(words, theirs) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
    .map(({ status }) => status);
