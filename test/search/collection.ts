/**
 * Reads the invented texts of requests, the searches, and the pairs of texts. Before the search was written, a person judged
 * which texts each search should find, and which pairs are similar.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const linesOf = (name: string): readonly string[] =>
  readFileSync(join(import.meta.dirname, name), "utf8")
    .trimEnd()
    .split("\n");

/** Returns the texts by matter and number, such as `bread-price.1`. */
function texts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let matter = "";
  let number = 0;
  for (const line of linesOf("texts.txt")) {
    if (line.startsWith("# ")) [matter, number] = [line.slice(2), 0];
    else {
      number += 1;
      found.set(`${matter}.${number}`, line);
    }
  }
  return found;
}

interface Query {
  readonly words: string;
  /** The ids of the texts that this search should find. */
  readonly right: readonly string[];
}

interface Pair {
  readonly alike: boolean;
  readonly one: string;
  readonly other: string;
}

export const collection = {
  texts: texts(),
  queries: linesOf("queries.txt").map((line): Query => {
    const [words = "", right = ""] = line.split(" => ");
    return { words, right: right.split(" ") };
  }),
  pairs: linesOf("pairs.txt").map((line): Pair => {
    const [sign, one = "", other = ""] = line.split(" ");
    return { alike: sign === "+", one, other };
  }),
};
