/** Rows and sums of requests, cut into transactions. Pure. */

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

/** A change of the row of a request. */
export interface TellAnew {
  readonly request: string;
  /** Returns its input when there is nothing to change. */
  readonly change: (told: Told) => Told;
}

/** The row of a request, and the sums to add with it. */
export interface Write {
  readonly telling: TellAnew;
  readonly row: Keeping<Told>;
  readonly sums: readonly Sum[];
  /** Whether sums are owed afterwards. */
  readonly owes: boolean;
}

/**
 * The row and the sums of a changed request; undefined when everything is known and counted. Sums that exceed
 * one transaction are owed.
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

/** In order, each transaction as full as possible, since requests of one day share sheets. */
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
