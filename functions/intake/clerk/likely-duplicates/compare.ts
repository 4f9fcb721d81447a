/** Which of a person's requests are likely about the same matter (C9): compared when somebody asks, and kept nowhere. */

import { likenessOfTwo } from "../../../../shared/domain/text/relevance.ts";
import { searchWords } from "../../../../shared/domain/text/search-words.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import type { Status } from "../../http/status.ts";
import { isWithdrawn } from "../../request/request-queries.ts";
import type { RequestState } from "../../request/request-state.ts";

/** What is older is no duplicate. */
const days = 90;
/** So many of the newest are read, whoever asks and however many there are. */
const mostCompared = 20;
/** Of many that are alike, the likest say it. */
const mostShown = 3;

/** A request with the different words that its applicant wrote at first. */
export interface Compared {
  readonly status: Status;
  readonly words: readonly string[];
}

type Deps = Pick<IntakeDeps, "requests" | "documents" | "now">;

/**
 * Of these lines of a list, the newest of the last 90 days with their words, but what was withdrawn.
 * @param mayRead asked of each as it is now, whatever the list said: whether who looks may learn what its words are like.
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

/** Nothing of who is erased. */
async function descriptionIn(
  documents: Deps["documents"],
  { registration }: RequestState,
): Promise<string | undefined> {
  const words = registration && (await documents.get(registration.words));
  if (words === undefined || words === "erased") return undefined;
  return (words.content as { readonly description: string }).description;
}

/** Those that what has these words is likely a duplicate of, the likest first, at most three. */
export const likest = (words: readonly string[], compared: readonly Compared[]): readonly Status[] =>
  compared
    .map(({ status, words: theirs }) => ({ status, likeness: likenessOfTwo(words, theirs) }))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, mostShown)
    .map(({ status }) => status);
