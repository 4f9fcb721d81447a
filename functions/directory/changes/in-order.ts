/**
 * Returns a longest part of a list whose ranks rise; no two ranks are equal. The algorithm is patience sorting: each item
 * goes on the first pile with a higher top, and stores the top of the pile before (M. L. Fredman, On computing the length
 * of longest increasing subsequences, 1975).
 */
export function inOrder<Item>(items: readonly Item[], rank: (item: Item) => number): readonly Item[] {
  interface Card {
    readonly item: Item;
    readonly below: Card | undefined;
  }
  const tops: Card[] = [];
  for (const item of items) {
    const pile = firstAtLeast(tops, rank(item), (card) => rank(card.item));
    tops[pile] = { item, below: tops[pile - 1] };
  }
  const found: Item[] = [];
  for (let card = tops.at(-1); card !== undefined; card = card.below) found.unshift(card.item);
  return found;
}

/** The first index in a rising list whose rank is at least `least`; the list's length when there is none. */
function firstAtLeast<Item>(rising: readonly Item[], least: number, rank: (item: Item) => number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = rising[middle];
    if (item !== undefined && rank(item) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
