/** Reads the rows between two dates from a list whose sort key starts with a date. */

import { dayNumber, isoDay } from "../../../shared/domain/time/days.ts";
import type { View, ViewStore } from "../../../shared/journal/views.ts";

export interface Days {
  /** The first and the last date, both included; ISO in Tehran. */
  readonly first: string;
  readonly last: string;
}

const pageSize = 100;

/** Returns the rows without their versions, in the order of the list. */
export const rowsByDay = async <Row>(
  views: Pick<ViewStore, "list">,
  list: string,
  days: Days,
): Promise<readonly Row[]> => (await viewsByDay<Row>(views, list, days)).map(({ data }) => data);

/** Returns the rows with their versions; reads at most a fixed number of pages of a hundred rows. */
export async function viewsByDay<Row>(
  views: Pick<ViewStore, "list">,
  list: string,
  { first, last }: Days,
  mostPages = 100,
): Promise<readonly View<Row>[]> {
  const rows: View<Row>[] = [];
  // Starts after all rows of the day before.
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
