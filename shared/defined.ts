/** A key whose value may be undefined is optional here, and never undefined (`exactOptionalPropertyTypes`). */
type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * The keys of the object whose value is not undefined, in their order. `null`, `""`, `0` and `false` are kept.
 *
 * @example const row = { code, ...defined({ expert, due: clock?.due }) };
 */
export function defined<T extends object>(given: T): Defined<T>;
export function defined(given: Readonly<Record<string, unknown>>): object {
  const kept: Record<string, unknown> = {};
  for (const name in given) if (given[name] !== undefined) kept[name] = given[name];
  return kept;
}
