/** Finds paths in a JSON value, and sets or removes the value at a path. */

import { definitions } from "./document.ts";
import { type JsonSchema, resolved } from "./schema.ts";

export type Place = readonly string[];

export function chosen<T>(among: readonly T[], pick: number): T {
  if (among.length === 0) throw new RangeError("Nothing to choose from");
  return among[pick % among.length] as T;
}

/** The paths of all leaves. A directory snapshot counts as one leaf, since other tests check its content. */
export function leavesOf(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== "object" || value === null || at.at(-1) === "snapshot") return [at];
  return Object.entries(value).flatMap(([name, each]) => leavesOf(each, [...at, name]));
}

export const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce((there, name) => (there as Readonly<Record<string, unknown>>)[name], value);

/** The paths of the values that the schema requires. */
export function requiredPlaces(given: JsonSchema, value: unknown, at: Place = []): readonly Place[] {
  const schema = resolved(given, definitions);
  if (schema.type !== "object" || typeof value !== "object" || value === null) return [];
  const own = (schema.required ?? []).map((name) => [...at, name]);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
    requiredPlaces(each, (value as Record<string, unknown>)[name], [...at, name]),
  );
  return [...own, ...inner];
}

/**
 * Returns a copy of the value with `put` at a path. Properties are defined and not assigned, so that `__proto__` is an
 * ordinary name.
 */
export function placedAt(value: unknown, [name, ...rest]: Place, put: unknown): unknown {
  if (name === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as object;
  const there = Object.hasOwn(copy, name) ? (copy as Record<string, unknown>)[name] : undefined;
  return Object.defineProperty(copy, name, {
    value: placedAt(there, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

export function withoutPlace(value: unknown, [name = "", ...rest]: Place): unknown {
  const { [name]: there, ...others } = value as Record<string, unknown>;
  return rest.length === 0 ? others : { ...others, [name]: withoutPlace(there, rest) };
}
