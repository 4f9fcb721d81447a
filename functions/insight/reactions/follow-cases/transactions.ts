/** Divides the rows and sums of requests into transactions. Pure functions. */

import {
  bySheet,
  type Keeping,
  type Kept,
  mostItems,
  type Sum,
  sheetKey,
} from "../../../../shared/sheets/sheets.ts";
import { between, countedOf, countOf } from "../count/count.ts";
import { layout } from "../count/sheet-layout.ts";
import { nothingTold, type Told } from "../told.ts";

/** A change of a request's row. */
export interface TellAnew {
  readonly request: string;
  /** Returns the changed facts, or the same object when nothing changes. */
  readonly change: (told: Told) => Told;
}

/** The row of a request, and the sums to add in the same transaction. */
export interface Write {
  readonly telling: TellAnew;
  readonly row: Keeping<Told>;
  readonly sums: readonly Sum[];
  /** Whether sums are still to be added after this write. */
  readonly owes: boolean;
}

/**
 * Makes the write of a changed request; undefined when all is stored and counted. Sums that exceed one transaction are
 * left for the next.
 */
export function writeOf(telling: TellAnew, kept: Kept<Told> | undefined): Write | undefined {
  const { version, data } = kept ?? { version: 0, data: nothingTold };
  const told = telling.change(data);
  const sheets = bySheet(between(countedOf(data), countOf(told.heard)));
  if (told === data && data.layout === layout && sheets.length === 0) return undefined;
  const owed = sheets.slice(mostItems - 1).flat();
  return {
    telling,
    row: { id: telling.request, kept: { version: version + 1, data: { heard: told.heard, owed, layout } } },
    sums: sheets.slice(0, mostItems - 1).flat(),
    owes: owed.length > 0,
  };
}

/** Fills each transaction as far as possible, in the given order, because requests of one day add to the same sums. */
export function inTransactions(writes: readonly Write[]): readonly (readonly Write[])[] {
  const transactions: Write[][] = [];
  let sheets = new Set<string>();
  for (const write of writes) {
    const own = write.sums.map(sheetKey);
    const all = new Set([...sheets, ...own]);
    const last = transactions.at(-1);
    if (last && last.length + 1 + all.size <= mostItems) {
      last.push(write);
      sheets = all;
    } else {
      transactions.push([write]);
      sheets = new Set(own);
    }
  }
  return transactions;
}
