/** Reading a list page by page, and setting what is read later beside what is shown. */
import type { InboxItem } from "./asked.ts";

export interface Walk {
  /** By time left. */
  readonly items: readonly InboxItem[];
  /** Where to read on; absent at the end of the list. */
  readonly next?: string | undefined;
}

type ReadPage = (after: string | undefined) => Promise<Walk>;

/** As one page has without a filter. */
export const pageful = 25;
/** Pages read in one go while they are short. */
export const patience = 5;

/**
 * Reads on until there are `want` cases, the list ends, or `most` pages are read: a page of a narrowed list may be short,
 * and a list of ten thousand must not be read to its end for one case.
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

/** What comes after, once: a case that moved between two readings stands where it was read last. */
export function joined(known: Walk, more: Walk): Walk {
  const again = new Set(more.items.map((item) => item.case));
  return { items: [...known.items.filter((item) => !again.has(item.case)), ...more.items], next: more.next };
}

/** What was read again from the beginning; behind where that ended, what was known. */
export function renewed(known: Walk | undefined, latest: Walk): Walk {
  const end = latest.items.at(-1);
  if (known === undefined || latest.next === undefined) return latest;
  if (end === undefined) return known;
  const rest = known.items.filter((item) => item.place > end.place);
  return rest.length === 0 ? latest : { items: [...latest.items, ...rest], next: known.next };
}

export interface News {
  /** Cases that came into what is shown. */
  readonly came: number;
  /** Cases that are no longer in it. */
  readonly went: number;
}

/** What showing `latest` would change. What stands behind the last one shown is no news: it is read when one gets there. */
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

/** The rows where they are, each as new as it is known: nothing moves under whoever reads. */
export function freshened(shown: readonly InboxItem[], latest: readonly InboxItem[]): readonly InboxItem[] {
  const byCase = new Map(latest.map((item) => [item.case, item]));
  return shown.map((item) => {
    const read = byCase.get(item.case);
    return read && (read.version > item.version || (read.version === item.version && read.seen))
      ? read
      : item;
  });
}
