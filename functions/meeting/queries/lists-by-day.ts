/** Reads lists whose order begins with a day, between two days. */

import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import type { View, ViewStore } from "../../../shared/journal/views.ts";

export interface Days {
  /** Both inclusive, ISO in Tehran. */
  readonly first: string;
  readonly last: string;
}

const pageSize = 100;

/** The rows in their order. */
export const rowsByDay = async <Row>(
  views: Pick<ViewStore, "list">,
  list: string,
  days: Days,
): Promise<readonly Row[]> => (await viewsByDay<Row>(views, list, days)).map(({ data }) => data);

/** The same with their versions; a limited number of pages of a hundred. */
export async function viewsByDay<Row>(
  views: Pick<ViewStore, "list">,
  list: string,
  { first, last }: Days,
  mostPages = 100,
): Promise<readonly View<Row>[]> {
  const rows: View<Row>[] = [];
  // Starts after every row of the day before.
  let from: { readonly behind: string } | { readonly after: string } = {
    behind: `${isoDay(dayNumber(first) - 1)}~`,
  };
  for (let pages = 0; pages < mostPages; pages += 1) {
    const page = await views.list(list, { ...from, limit: pageSize });
    for (const view of page.items) {
      if ((view.order ?? "").slice(0, last.length) > last) return rows;
      rows.push(view as View<Row>);
    }
    if (page.next === undefined) return rows;
    from = { after: page.next };
  }
  return rows;
}
