/**
 * Reads several lists with a common order as one list, such as the lists of one person, or the partitions of
 * one list (ADR 0045).
 */

import { defined } from "../defined.ts";
import { inOneOrder } from "./in-one-order.ts";
import type { Page, View, ViewStore } from "./views.ts";

export interface ReadTogether<Row> {
  /** The sort key after which to read; absent for the first page. */
  readonly behind?: string | undefined;
  /** The number of rows of each list that are read in the first step, all lists in parallel. */
  readonly first: number;
  /**
   * The number of rows that the page should have. When the first step gave fewer, the second step reads
   * further rows of those lists that limited the page.
   */
  readonly wanted: number;
  /** The most rows to read; the page may then be shorter than `wanted`. */
  readonly most: number;
  /** Returns the name of a row, by which the same row is recognised in several lists. */
  readonly nameOf: (row: Row) => string;
}

/**
 * Reads each list at most twice, all lists in parallel.
 * @returns the rows in their common order, up to the sort key to which every list was read; the page has
 * `wanted` rows, if they exist and `most` allows
 */
export async function readTogether<Row>(
  views: Pick<ViewStore, "list">,
  lists: readonly string[],
  { behind, first, wanted, most, nameOf }: ReadTogether<Row>,
): Promise<ReturnType<typeof inOneOrder<Row>>> {
  const from = defined({ behind });
  const pages = await Promise.all(lists.map((list) => views.list(list, { limit: first, ...from })));
  const read = inOneOrder<Row>(pages, nameOf);
  const missing = wanted - read.rows.length;
  const short = new Set(shortPages(pages, missing));
  const limit = Math.min(missing, Math.floor((most - rowsIn(pages)) / short.size));
  if (!read.goesOn || limit <= 0) return read;
  const more = pages.map((page, n) =>
    short.has(page) ? readOn(views, lists[n] ?? "", page, { ...from, limit }) : page,
  );
  return inOneOrder<Row>(await Promise.all(more), nameOf);
}

async function readOn(
  views: Pick<ViewStore, "list">,
  list: string,
  { items, next: after = "" }: Page<View>,
  options: { readonly behind?: string; readonly limit: number },
): Promise<Page<View>> {
  const more = await views.list(list, { ...options, after });
  return { ...more, items: [...items, ...more.items] };
}

const rowsIn = (pages: readonly Page<View>[]): number =>
  pages.reduce((sum, { items }) => sum + items.length, 0);

/**
 * Returns the pages of the lists that must be read further. Leaves out a list whose page already has `missing`
 * rows after the sort key up to which all lists were read.
 */
function shortPages(pages: readonly Page<View>[], missing: number): readonly Page<View>[] {
  const goingOn = pages.filter(({ next }) => next !== undefined);
  const [end = ""] = goingOn.map(({ items }) => placeOf(items.at(-1))).sort();
  return goingOn.filter(({ items }) => items.filter((view) => placeOf(view) > end).length < missing);
}

const placeOf = (view: View | undefined): string => view?.order ?? "";
