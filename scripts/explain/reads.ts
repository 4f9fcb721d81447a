/** Which entries of a story are reads of personal data, and which of them a page shows (P3, R15). */

import type { Fact } from "../../shared/journal/journal.ts";
import type { Entry } from "./chapter.ts";

/** The number of reads on a page. */
export const readsOnPage = 200;

/** A page of reads, from 1 for the oldest; `last` for the newest, `all` for every read. */
export type ReadsPage = number | "last" | "all";

export interface Paged {
  /** The reads that the page leaves out. */
  readonly leftOut: ReadonlySet<Entry>;
  readonly page: number | "all";
  readonly pages: number;
  readonly all: number;
}

/** A fact that records a read. */
export type Read = Fact & {
  readonly by?: string;
  readonly what?: string;
  readonly for?: string;
  readonly file?: number;
  readonly seen?: string;
};

const readTypes = ["looked", "named", "attested"];

const readIn = ({ row }: Entry): Read | undefined => row.facts.find(({ type }) => readTypes.includes(type));

/** Whether the row only repeats a read that the identity service recorded itself. */
export const isHeard = ({ row }: Pick<Entry, "row">): boolean => row.actor.startsWith("event:");

/**
 * Chooses the reads of a page. Later reads never move a read to another page, since pages count from the oldest.
 * @param entries all entries of the story in the order in which they are printed
 * @throws RangeError when there is no such page
 */
export function pageOfReads(entries: readonly Entry[], asked: ReadsPage): Paged {
  const reads = entries.filter((entry) => readIn(entry) !== undefined);
  const pages = Math.max(1, Math.ceil(reads.length / readsOnPage));
  const page = asked === "last" ? pages : asked;
  if (page !== "all" && page > pages) throw new RangeError(`There are ${pages} pages of reads.`);
  const isShown = (n: number) => page === "all" || Math.floor(n / readsOnPage) === page - 1;
  return { leftOut: new Set(reads.filter((_, n) => !isShown(n))), page, pages, all: reads.length };
}

export interface Readings {
  /** The user name; undefined for people who read their own name. */
  readonly by: string | undefined;
  /** The data and their purpose: `applicant`, `applicant (letter)`, `file 2`, `document`. */
  readonly what: string;
  readonly times: number;
  readonly first: string;
  readonly last: string;
}

/** Every reader with everything that they read, in the order of the first read. A read is counted once. */
export function readers(entries: readonly Entry[]): readonly Readings[] {
  const found = new Map<string, Readings>();
  for (const entry of entries) {
    const read = readIn(entry);
    if (!read || isHeard(entry)) continue;
    const { by } = read;
    const what = whatOf(read);
    const { at } = entry.row;
    const key = `${by ?? ""} ${what}`;
    const before = found.get(key) ?? { by, what, times: 0, first: at, last: at };
    found.set(key, { ...before, times: before.times + 1, last: at });
  }
  return [...found.values()];
}

function whatOf({ type, what, for: purpose, file, seen }: Read): string {
  if (type === "named") return "own name";
  if (type === "attested") return `${seen}`;
  if (file !== undefined) return `file ${file}`;
  return purpose === undefined ? `${what}` : `${what} (${purpose})`;
}
