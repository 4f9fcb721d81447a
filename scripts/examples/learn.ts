/** The values that the running system returned (codes, tokens, lists). Each key is the value that the documented example shows instead. */
export type Learnt = Map<string, unknown>;

/** A text in an example that starts with this ellipsis stands for a longer text in the real answer. */
const standsForMore = "… ";

/** Compares an example's answer with the real one, and remembers the values that the system made. */
export function learn(example: unknown, real: unknown, learnt: Learnt): void {
  if (typeof example === "string") {
    if (typeof real === "string" ? example !== real : example.startsWith(standsForMore))
      learnt.set(example, real);
    return;
  }
  if (!isObject(example) || !isObject(real)) return;
  // An example may show only some items of a long list; items at the same index are then different things.
  if (Array.isArray(example) && Array.isArray(real) && example.length !== real.length) return;
  for (const [name, value] of Object.entries(example)) learn(value, real[name], learnt);
}

/**
 * Returns the value with the example's values replaced by those of the running system; only whole texts are
 * replaced.
 */
export function told<T>(value: T, learnt: Learnt): T {
  if (typeof value === "string") return (learnt.has(value) ? learnt.get(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => told(one, learnt)) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, told(inner, learnt)])) as T;
}

/**
 * Whether a list in the real answer is shorter than in the example, or is missing: an event may not have
 * arrived yet.
 */
export function showsLess(example: unknown, real: unknown): boolean {
  if (!isObject(example)) return false;
  if (!isObject(real)) return true;
  if (Array.isArray(example) && Array.isArray(real) && real.length < example.length) return true;
  return Object.entries(example).some(([name, value]) => showsLess(value, real[name]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
