/**
 * What everybody may see alike and many ask for at once is read once a minute by each running Lambda, whoever asks. What could
 * not be read is not kept.
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
