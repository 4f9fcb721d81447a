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
