/**
 * Does one thing with each, a few at once, and gives the results in the order of the items. When one throws, none is begun
 * any more, and what is under way is waited for.
 */
export async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  doOne: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  // One iterator for all: each takes what is next.
  const left = items.entries();
  let broken = false;
  const work = async () => {
    for (const [index, item] of left) {
      if (broken) return;
      results[index] = await doOne(item, index).catch((thrown: unknown) => {
        broken = true;
        throw thrown;
      });
    }
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const failed = done.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return results;
}

/** Does one thing with each that comes, a few at once. When one throws, none is begun any more, and what is under way is waited for. */
export async function eachAtOnce<Item>(
  items: AsyncIterable<Item>,
  atOnce: number,
  doOne: (item: Item) => Promise<unknown>,
): Promise<void> {
  const left = items[Symbol.asyncIterator]();
  let broken = false;
  const work = async () => {
    while (!broken) {
      const next = await left.next();
      if (next.done) return;
      await doOne(next.value);
    }
  };
  const stopping = (thrown: unknown) => {
    broken = true;
    throw thrown;
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, () => work().catch(stopping)));
  const failed = done.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}
