import type { Properties, Template } from "../template.ts";

/** A law that every template must obey, whatever `triggers.ts` says. */
export interface Law {
  /** A fact, as the test's title. */
  readonly fact: string;
  /** @returns the names of violations with their faults; empty when the law holds. */
  readonly offences: (template: Template) => readonly string[];
  /** Removes the defence in a copy, after which the law must report it: a law that cannot fail proves nothing. */
  readonly sabotage: (template: Template) => void;
}

/** The first resource of a type with fitting properties (or path), for a sabotage to break. */
export function victim(
  template: Template,
  type: string,
  fits: (properties: Properties, id: string) => boolean = () => true,
): Properties {
  const found = template.all(type).find(([id, { Properties }]) => fits(Properties, id));
  if (!found) throw new Error(`There is no ${type} to break`);
  return found[1].Properties;
}
