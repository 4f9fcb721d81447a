/**
 * What operators have done with the index of words (law 8). They may not read what applicants wrote: `views` does, and says of each
 * case how it stands there.
 */

import type { Kept, WordIndex } from "../../../../shared/word-index/word-index.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { IndexAsk, IndexReply, Standing } from "../../projections/index-contract.ts";
import { type Entry, entryOf, type IndexDeps, indexWords } from "./index-words.ts";

export interface RebuildDeps extends IndexDeps {
  readonly cases: ReferralDeps["cases"];
  readonly wordIndex: Pick<WordIndex, "kept" | "put" | "row">;
}

/** So many rows are read at once. */
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

/** Words of a circle that it left stay: circles only ever grow. */
async function isRight({ wordIndex }: RebuildDeps, kept: Kept, entry: Entry): Promise<boolean> {
  const { having, of } = entry;
  const [words, there] = [new Set(entry.words), new Set(kept.words)];
  if (kept.of !== of || !words.isSubsetOf(there)) return false;
  for (let from = 0; from < kept.words.length; from += atOnce) {
    const part = kept.words.slice(from, from + atOnce);
    const stand = part.map(async (word) => {
      const row = await wordIndex.row(word, having.thing);
      return row?.at === having.at && (row.size === having.size || !words.has(word));
    });
    if ((await Promise.all(stand)).includes(false)) return false;
  }
  return true;
}
