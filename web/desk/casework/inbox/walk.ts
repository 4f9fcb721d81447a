/** Reads a list page by page. When the list is read again later, compares it with the rows on the screen. */
import type { InboxItem } from "./asked.ts";

export interface Walk {
  /** The cases in order of the time left. */
  readonly items: readonly InboxItem[];
  /** The cursor of the next page; absent at the end of the list. */
  readonly next?: string | undefined;
}

type ReadPage = (after: string | undefined) => Promise<Walk>;

/** The number of cases on a page without filters. */
export const pageful = 25;
/** The most pages read in one go while pages are short. */
export const patience = 5;

/**
 * Reads pages until there are `want` cases, the list ends, or `most` pages are read. Filtered pages may be short, and a
 * list of ten thousand cases must not be read to its end for one case.
 */
export async function walk(
  read: ReadPage,
  {
    after,
    want,
    most,
  }: { readonly after?: string | undefined; readonly want: number; readonly most: number },
): Promise<Walk> {
  const { items, next } = await read(after);
  if (next === undefined || items.length >= want || most <= 1) return { items, next };
  const rest = await walk(read, { after: next, want: want - items.length, most: most - 1 });
  return { items: [...items, ...rest.items], next: rest.next };
}

/** Adds the next page to the rows. A case that moved between the two readings stays where it was read last. */
export function joined(known: Walk, more: Walk): Walk {
  const again = new Set(more.items.map((item) => item.case));
  return { items: [...known.items.filter((item) => !again.has(item.case)), ...more.items], next: more.next };
}

/** Replaces the first rows by rows that were read again, and keeps the rows that come after them. */
export function renewed(known: Walk | undefined, latest: Walk): Walk {
  const end = latest.items.at(-1);
  if (known === undefined || latest.next === undefined) return latest;
  if (end === undefined) return known;
  const rest = known.items.filter((item) => item.place > end.place);
  return rest.length === 0 ? latest : { items: [...latest.items, ...rest], next: known.next };
}

export interface News {
  /** The number of cases that came into the shown part of the list. */
  readonly came: number;
  /** The number of cases that left the shown part of the list. */
  readonly went: number;
}

/**
 * The differences that the user would see if `latest` were shown. Cases after the last shown row do not count, since
 * the user has not read that far.
 */
export function newsIn(shown: Walk | undefined, latest: Walk | undefined): News {
  if (!shown || !latest) return { came: 0, went: 0 };
  const there = new Set(latest.items.map((item) => item.case));
  const here = new Set(shown.items.map((item) => item.case));
  const [lastShown, lastRead] = [shown, latest].map(({ items }) => items.at(-1)) as [InboxItem?, InboxItem?];
  const isShown = (item: InboxItem) =>
    shown.next === undefined || (lastShown !== undefined && item.place <= lastShown.place);
  const isRead = (item: InboxItem) =>
    latest.next === undefined || (lastRead !== undefined && item.place <= lastRead.place);
  return {
    came: latest.items.filter((item) => !here.has(item.case) && isShown(item)).length,
    went: shown.items.filter((item) => !there.has(item.case) && isRead(item)).length,
  };
}

/** Updates the content of the rows in place, so that no row moves while the user reads. */
export function freshened(shown: readonly InboxItem[], latest: readonly InboxItem[]): readonly InboxItem[] {
  const byCase = new Map(latest.map((item) => [item.case, item]));
  return shown.map((item) => {
    const read = byCase.get(item.case);
    return read && (read.version > item.version || (read.version === item.version && read.seen))
      ? read
      : item;
  });
}
