/**
 * Lets operators check and repair the word index (law 8). Operators may not read the applicants' texts, so the `views`
 * Lambda reads them and reports only how each case is indexed.
 */

import type { Entry } from "../../../../shared/word-index/put-words.ts";
import type { Kept, WordIndex } from "../../../../shared/word-index/word-index.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { IndexAsk, IndexReply, Standing } from "../../projections/index-contract.ts";
import { entryOf, type IndexDeps, indexWords } from "./index-words.ts";

export interface RebuildDeps extends IndexDeps {
  readonly cases: ReferralDeps["cases"];
  readonly wordIndex: IndexDeps["wordIndex"] & Pick<WordIndex, "row">;
}

/** The number of index rows read in parallel. */
const atOnce = 25;

export async function askIndex(deps: RebuildDeps, { operation, cases }: IndexAsk): Promise<IndexReply> {
  const standing: { case: string; stands: Standing }[] = [];
  for (const id of cases) {
    if (operation === "index") await indexWords(deps)(await deps.cases.load(id));
    standing.push({ case: id, stands: await standingOf(deps, id) });
  }
  return { cases: standing };
}

async function standingOf(deps: RebuildDeps, id: string): Promise<Standing> {
  const kept = await deps.wordIndex.kept(id);
  const entry = await entryOf(deps, id, (await deps.cases.load(id)).state);
  if (kept?.forgotten || !(kept || entry)) return "nothing";
  if (!entry) return "stray";
  if (!kept) return "missing";
  return (await isRight(deps, kept, entry)) ? "right" : "different";
}

/**
 * Whether the case is indexed correctly. More rows than needed are correct: the words of a unit that the case left
 * stay, because rows are only added.
 */
async function isRight({ wordIndex }: RebuildDeps, kept: Kept, { having, of, words }: Entry) {
  const { thing, at, size } = having;
  if (kept.of !== of || kept.at !== at || !new Set(words).isSubsetOf(new Set(kept.words))) return false;
  for (let from = 0; from < kept.words.length; from += atOnce) {
    const part = kept.words.slice(from, from + atOnce);
    const stand = part.map(async (word) => (await wordIndex.row(word, thing, at))?.size === size);
    if ((await Promise.all(stand)).includes(false)) return false;
  }
  return true;
}
