/**
 * Upper limits (`bar`) for the DynamoDB write units and AWS calls of each step from registration to answer. Each limit is the
 * value measured when it was set, so that a step that becomes more expensive is noticed (ADR 0056).
 */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { searchWords } from "../../shared/domain/text/search-words.ts";
import type { Life, Story } from "./life.ts";
import { sum } from "./numbers.ts";
import { shortly } from "./rates-parts.ts";
import { words } from "./requests.ts";
import { by, type Cost, isRefused, units } from "./step-cost.ts";
import { type Line, markdown } from "./table.ts";

interface Figure {
  readonly what: string;
  readonly counts: "units" | "calls";
  readonly bar?: number;
  /** The number by which the counted units are divided; 1 unless given. */
  readonly per?: number;
  /** Selects the calls to count, from the calls of a request's steps or of a referral. */
  readonly of: (life: Life, referral: Cost) => readonly RecordedCall[];
}

/** The number of search indexes that contain a new case: the index of its unit, and the index for users who see all cases. */
const circles = 2;
/** The number of index rows of the measured text: one for each word in each search index. */
const wordsAndCircles = searchWords(words).length * circles;

/** Whether the call writes words of a case into a search index (`shared/word-index`). */
const isIndexing = ({ capacity }: RecordedCall): boolean =>
  capacity.some(({ table, write }) => write > 0 && /wordindextable/.test(table));
const wordsApart = (calls: readonly RecordedCall[]) => calls.filter((call) => !isIndexing(call));
const rowsOf = ({ all }: Cost) => wordsApart(by("referral-views", all));

const figures: readonly Figure[] = [
  {
    what: "a registration before its reply",
    counts: "units",
    bar: 7,
    of: (life) => life.register.own,
  },
  {
    ...{ what: "a registration to rest, words apart", counts: "units", bar: 37 },
    of: (life) => wordsApart(life.register.all),
  },
  {
    what: "a registration before its reply",
    counts: "calls",
    bar: 10,
    of: (life) => life.register.own,
  },
  { what: "a registration to rest", counts: "calls", bar: 58, of: (life) => life.register.all },
  {
    ...{ what: "words: per word and circle", counts: "units", bar: 1.1, per: wordsAndCircles },
    of: (life) => life.register.all.filter(isIndexing),
  },
  {
    ...{ what: "refer, rows it sets off, words apart", counts: "units", bar: 6 },
    of: (_, referral) => rowsOf(referral),
  },
  {
    ...{ what: "refer, all that it sets off, words apart", counts: "units" },
    of: (_, { all, own }) => wordsApart(all.filter((call) => !own.includes(call))),
  },
  { what: "see, rows it sets off", counts: "units", bar: 3, of: (life) => rowsOf(life.see) },
  { what: "accept, rows it sets off", counts: "units", bar: 10, of: (life) => rowsOf(life.accept) },
  { what: "draft, rows it sets off", counts: "units", bar: 11, of: (life) => rowsOf(life.draft) },
  {
    what: "approve, rows it sets off",
    counts: "units",
    bar: 10,
    of: (life) => rowsOf(life.approve),
  },
  {
    ...{ what: "a case's life, words apart", counts: "units", bar: 108 },
    of: (life) => wordsApart(Object.values(life).flatMap(({ all }) => all)),
  },
];

const labelOf = ({ what, counts }: Figure): string =>
  `${counts === "units" ? "capacity" : "calls of AWS"}: ${what}`;

const amount = ({ counts }: Figure, calls: readonly RecordedCall[]): number =>
  counts === "units" ? units(calls, "write") : calls.length;

/**
 * The calls that a figure counts, in the cheapest of the played requests, since chance can only add calls, such as a second
 * delivery of an event. Writes that were refused because of a concurrent write are left out; `figureLines` reports their
 * cost.
 */
function leastOf(figure: Figure, { lives, referral }: Story) {
  const [least] = lives
    .map(({ steps }) => figure.of(steps, referral).filter((call) => !isRefused(call)))
    .map((calls) => ({ calls, total: amount(figure, calls) }))
    .toSorted((a, b) => a.total - b.total);
  if (least === undefined) throw new Error("No life was played");
  return least;
}

export const barLines = (story: Story): readonly Line[] =>
  figures.map((figure) => ({
    what: labelOf(figure),
    measured: leastOf(figure, story).total / (figure.per ?? 1),
    ...(figure.bar !== undefined && { bar: figure.bar }),
    unit: figure.counts === "units" ? "WCU" : "",
  }));

/** A Markdown table that divides each figure by function and table, the largest share first. */
export function byFunction(story: Story): string {
  const rows = figures.flatMap((figure) => {
    const parts = leastOf(figure, story).calls.flatMap((call) => partsOf(figure, call));
    return [...Map.groupBy(parts, ({ place }) => place)]
      .map(([place, of]) => ({ place, amount: sum(of.map((part) => part.amount)) / (figure.per ?? 1) }))
      .filter((part) => part.amount > 0)
      .toSorted((a, b) => b.amount - a.amount)
      .map((part) => [labelOf(figure), ...part.place.split(" "), String(Number(part.amount.toFixed(2)))]);
  });
  return markdown([["what", "function", "table", "units or calls"], ...rows]);
}

/**
 * Divides a call among the places for which the table has a line. For figures in capacity units, these are the function with
 * each written table or index; otherwise the function with the called table.
 */
function partsOf({ counts }: Figure, { caller, capacity, operation }: RecordedCall) {
  if (counts === "units")
    return capacity.map(({ table, index, write }) => ({
      place: `${caller} ${shortly(table)}${index === undefined ? "" : `/${index}`}`,
      amount: write,
    }));
  const [table] = capacity.map((each) => shortly(each.table));
  return [{ place: `${caller} ${table ?? operation}`, amount: 1 }];
}
