/**
 * The type that `defined` returns: a key whose value may be undefined becomes an optional key that is never
 * undefined (`exactOptionalPropertyTypes`).
 */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * Copies an object without the keys whose value is undefined; keeps `null`, `""`, `0`, `false` and the order
 * of the keys.
 *
 * @example const row = { code, ...defined({ expert, due: clock?.due }) };
 */
export function defined<T extends object>(given: T): Defined<T>;
export function defined(given: Readonly<Record<string, unknown>>): object {
  const kept: Record<string, unknown> = {};
  for (const name in given) if (given[name] !== undefined) kept[name] = given[name];
  return kept;
}
