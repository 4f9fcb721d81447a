/**
 * Runs `doOne` for each item, at most `atOnce` at a time. When one call throws, no more items are started,
 * and the function waits for the calls that run.
 * @returns the results in the order of the items
 * @example
 * const cases = await severalAtOnce(codes, 5, (code) => journal.load(code));
 */
export async function severalAtOnce<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  doOne: (item: Item, index: number) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  // All workers share one iterator, so each worker takes the next item.
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

/** Runs `doOne` for each item of an async iterable, as `severalAtOnce` does for an array; returns no results. */
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
