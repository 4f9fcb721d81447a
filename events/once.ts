/**
 * Creates a value on first use and returns the same one ever after, so that functions do not pay for schemas
 * they never use.
 * @example
 * const schema = once(() => z.strictObject({ code: code() }));
 */
export function once<T>(make: () => T): () => T {
  let made: { readonly thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
