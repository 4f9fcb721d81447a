/** Reads several lists that share an order as one: those of a person, or the partitions of one list (ADR 0045). */

import { defined } from "../defined.ts";
import { inOneOrder } from "./in-one-order.ts";
import type { Page, View, ViewStore } from "./views.ts";

export interface ReadTogether<Row> {
  /** The place in the order behind which to read; from the beginning where absent. */
  readonly behind?: string | undefined;
  /** Rows of each list that are read first, all lists at once. */
  readonly first: number;
  /** Rows of the page: a list that ends before them is read on. */
  readonly wanted: number;
  /** Once this number of rows was read, the page stays shorter than wanted. */
  readonly most: number;
  /** What makes two rows the same thing. */
  readonly nameOf: (row: Row) => string;
}

/** @returns the rows in their common order, as far as every list was read; at least as many as wanted, while there are and `most` allows. */
export async function readTogether<Row>(
  views: Pick<ViewStore, "list">,
  lists: readonly string[],
  { behind, first, wanted, most, nameOf }: ReadTogether<Row>,
): Promise<ReturnType<typeof inOneOrder<Row>>> {
  const from = defined({ behind });
  let pages = await Promise.all(lists.map((list) => views.list(list, { limit: first, ...from })));
  for (;;) {
    const read = inOneOrder<Row>(pages, nameOf);
    const missing = wanted - read.rows.length;
    if (missing <= 0 || !read.goesOn || rowsIn(pages) >= most) return read;
    const end = firstEnd(pages);
    pages = await Promise.all(
      pages.map((page, n) =>
        page.next !== undefined && endOf(page) === end
          ? readOn(views, lists[n] ?? "", page, { ...from, limit: missing })
          : page,
      ),
    );
  }
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

const endOf = ({ items }: Page<View>): string => items.at(-1)?.order ?? "";

/** Up to where all lists were read. */
const firstEnd = (pages: readonly Page<View>[]): string | undefined =>
  pages
    .filter(({ next }) => next !== undefined)
    .map(endOf)
    .sort()[0];
