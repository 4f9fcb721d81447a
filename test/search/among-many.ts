/**
 * Measures search among the cases of a large organisation (R18): the real `searchCases` searches the judged texts of
 * `collection.ts` and many invented texts. An invented text has half the words of one judged text and half of another; so it
 * resembles the searches more than a real case would, and the measured shares are lower bounds.
 */
import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import { searchCases } from "../../functions/referral/queries/search-cases/search-cases.ts";
import { wordKeys } from "../../functions/referral/reactions/index-words/word-keys.ts";
import { searchWords } from "../../shared/domain/text/search-words.ts";
import type { Having } from "../../shared/word-index/word-index.ts";
import { randomOf } from "../simulation/core/random.ts";
import { casework } from "../support/casework.ts";
import { collection } from "./collection.ts";

/** The share of the right cases that the first page of 40 results shows, from 0 to 1, as a mean over all judged searches. */
interface Recall {
  /** The share for an expert whose unit has `ofUnit` cases, the judged ones included. */
  readonly unit: number;
  /** The share for an auditor, who searches all cases. */
  readonly auditor: number;
}

const theUnit = "unit#price-control";
const everybody = "all";

interface Case extends Having {
  readonly words: readonly string[];
  readonly inUnit: boolean;
}

/** Returns judged and invented texts in a random order of age. The cases of the unit are spread evenly among the others. */
function casesAmong(all: number, ofUnit: number): readonly Case[] {
  const random = randomOf(all);
  const judged = [...collection.texts].map(([thing, text]) => ({ thing, words: searchWords(text) }));
  const neighbour = (n: number) => {
    const [one, other] = [random.pick(judged).words, random.pick(judged).words];
    const words = [...one.slice(0, one.length / 2), ...other.slice(other.length / 2)];
    return { thing: `neighbour-${n}`, words: [...new Set(words)] };
  };
  const neighbours = Array.from({ length: all - judged.length }, (_, n) => ({
    ...neighbour(n),
    inUnit: n < ofUnit - judged.length,
  }));
  return [...judged.map((each) => ({ ...each, inUnit: true })), ...neighbours]
    .map((each) => ({ ...each, age: random.next() }))
    .toSorted((one, other) => one.age - other.age)
    .map(({ age: _, ...each }, n) => ({ ...each, size: each.words.length, at: momentOf(n) }));
}

const newest = Date.UTC(2026, 10, 30);
const momentOf = (minutesAgo: number): string => new Date(newest - minutesAgo * 60_000).toISOString();

/** Returns the word index of these cases, as the view builder would write it. */
function indexOf(cases: readonly Case[], secret: Uint8Array): Pick<ReferralDeps["wordIndex"], "having"> {
  const rows = new Map<string, Having[]>();
  const keyOf = wordKeys(secret);
  const keys = new Map<string, string>();
  const keyIn = (circle: string, word: string): string => {
    const name = `${circle} ${word}`;
    const key = keys.get(name) ?? keyOf(circle, "word", word);
    keys.set(name, key);
    return key;
  };
  for (const { words, inUnit, thing, at, size } of cases)
    for (const circle of [everybody, ...(inUnit ? [theUnit] : [])])
      for (const word of words) {
        const key = keyIn(circle, word);
        const there = rows.get(key) ?? [];
        there.push({ thing, at, size });
        rows.set(key, there);
      }
  return { having: async (word, { limit }) => (rows.get(word) ?? []).slice(0, limit) };
}

/**
 * Measures the share of right cases that a search shows.
 * @param all the number of cases of the organisation
 * @param ofUnit the number of cases of the expert's unit
 */
async function recallAmong(all: number, ofUnit: number): Promise<Recall> {
  const work = casework();
  const { state } = await work.deps.cases.load(await work.open(1));
  const load: typeof work.deps.cases.load = async (id) => ({ id, version: 1, state });
  const deps = {
    ...work.deps,
    cases: { ...work.deps.cases, load },
    wordIndex: {
      ...work.deps.wordIndex,
      ...indexOf(casesAmong(all, ofUnit), (await work.deps.wordRing.current()).bytes),
    },
  };
  const foundBy = async (username: string): Promise<number> => {
    let shares = 0;
    for (const { words, right } of collection.queries) {
      const { items } = await searchCases(deps, work.staff(username), { text: words });
      const found = new Set(items.map((each) => each.case));
      shares += right.filter((id) => found.has(id)).length / right.length;
    }
    return shares / collection.queries.length;
  };
  return { unit: await foundBy("e.karimi"), auditor: await foundBy("a.audit") };
}

const sizes = [
  { all: 1_000, ofUnit: 150 },
  { all: 100_000, ofUnit: 150 },
  { all: 100_000, ofUnit: 1_000 },
  { all: 100_000, ofUnit: 10_000 },
];

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Returns the measured shares as a Markdown table for `docs/use/search.md`. */
export async function amongManyText(): Promise<string> {
  const lines = [
    "| cases in all | cases of the unit | found by an expert of the unit | found by an auditor |",
    "|---:|---:|---:|---:|",
  ];
  for (const { all, ofUnit } of sizes) {
    const { unit, auditor } = await recallAmong(all, ofUnit);
    lines.push(`| ${counted(all)} | ${counted(ofUnit)} | ${percent(unit)} | ${percent(auditor)} |`);
  }
  return lines.join("\n");
}

const counted = (count: number): string => count.toLocaleString("en-GB");
