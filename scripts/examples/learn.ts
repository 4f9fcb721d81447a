/** An example's value, and what the running system has in its place: codes, tokens, challenges, whole lists. */
export type Learnt = Map<string, unknown>;

/** In an example, a text that begins so stands for something longer, whatever it is. */
const standsForMore = "… ";

/** Goes through an example answer and the real one side by side; remembers what the system made itself. */
export function learn(example: unknown, real: unknown, learnt: Learnt): void {
  if (typeof example === "string") {
    if (typeof real === "string" ? example !== real : example.startsWith(standsForMore))
      learnt.set(example, real);
    return;
  }
  if (!isObject(example) || !isObject(real)) return;
  // An example shows a part of what there is to choose; what stands at the same place is not the same thing.
  if (Array.isArray(example) && Array.isArray(real) && example.length !== real.length) return;
  for (const [name, value] of Object.entries(example)) learn(value, real[name], learnt);
}

/** The value with everything replaced that was learnt; whole texts only. */
export function told<T>(value: T, learnt: Learnt): T {
  if (typeof value === "string") return (learnt.has(value) ? learnt.get(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => told(one, learnt)) as T;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, told(inner, learnt)])) as T;
}

/** Whether some list of the answer is shorter than the example's, or not there: what was done may not have come so far. */
export function showsLess(example: unknown, real: unknown): boolean {
  if (!isObject(example)) return false;
  if (!isObject(real)) return true;
  if (Array.isArray(example) && Array.isArray(real) && real.length < example.length) return true;
  return Object.entries(example).some(([name, value]) => showsLess(value, real[name]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
