/**
 * Returns a reader that each running Lambda reads once per `milliseconds` and shares among all callers; for public data
 * under load. Failed readings are not cached.
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
