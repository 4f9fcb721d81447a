/**
 * Wraps `read` for public data under load. Each running Lambda calls `read` at most once per `milliseconds` and gives the
 * result to all callers. A failed reading is not cached.
 */
export function freshFor<T>(milliseconds: number, now: () => Date, read: () => Promise<T>): () => Promise<T> {
  let known: { readonly at: number; readonly value: Promise<T> } | undefined;
  return () => {
    const at = now().getTime();
    if (known && Math.abs(at - known.at) < milliseconds) return known.value;
    const value = read();
    const reading = { at, value };
    known = reading;
    value.catch(() => {
      if (known === reading) known = undefined;
    });
    return value;
  };
}

/** As `freshFor`, for a reading with an argument. Keeps the results of the `most` arguments that were used last. */
export function freshForEach<Key, T>(
  milliseconds: number,
  most: number,
  now: () => Date,
  read: (key: Key) => Promise<T>,
): (key: Key) => Promise<T> {
  const known = new Map<Key, () => Promise<T>>();
  return (key) => {
    const reader = known.get(key) ?? freshFor(milliseconds, now, () => read(key));
    known.delete(key);
    known.set(key, reader);
    for (const oldest of [...known.keys()].slice(0, known.size - most)) known.delete(oldest);
    return reader();
  };
}
