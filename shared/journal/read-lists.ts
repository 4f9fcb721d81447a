/**
 * Reads several lists with a common order as one: those of a person, or the partitions of one list (ADR
 * 0045).
 */

import { defined } from "../defined.ts";
import { inOneOrder } from "./in-one-order.ts";
import type { Page, View, ViewStore } from "./views.ts";

export interface ReadTogether<Row> {
  /** The place in the order after which to read; absent: from the beginning. */
  readonly behind?: string | undefined;
  /** Rows of each list that are read first, all lists in parallel. */
  readonly first: number;
  /** Rows of the page: a list that ends before them is read on. */
  readonly wanted: number;
  /** The most rows to read; the page may then be shorter than wanted. */
  readonly most: number;
  /** Identifies a row. */
  readonly nameOf: (row: Row) => string;
}

/**
 * @returns the rows in their common order, up to the place that every list was read to: as many as wanted, if
 * they exist and `most` allows. Each list is read at most twice, all in parallel
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

/** Skips a list that alone has the missing rows beyond the place that all lists were read to. */
function shortPages(pages: readonly Page<View>[], missing: number): readonly Page<View>[] {
  const goingOn = pages.filter(({ next }) => next !== undefined);
  const [end = ""] = goingOn.map(({ items }) => placeOf(items.at(-1))).sort();
  return goingOn.filter(({ items }) => items.filter((view) => placeOf(view) > end).length < missing);
}

const placeOf = (view: View | undefined): string => view?.order ?? "";
