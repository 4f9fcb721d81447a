/**
 * Creates a value on first use and returns the same value from then on, so that a Lambda does not build
 * schemas that it never uses.
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
