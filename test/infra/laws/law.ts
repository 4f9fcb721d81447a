import type { Properties, Template } from "../template.ts";

/** Something that must hold for every template, whatever `triggers.ts` will say. */
export interface Law {
  /** A fact, as a test's title. */
  readonly fact: string;
  /** What breaks it: names and what is wrong with each; empty when it holds. */
  readonly offences: (template: Template) => readonly string[];
  /** Takes the defence away, in a copy: then the law must speak. A law that cannot be broken shows nothing. */
  readonly sabotage: (template: Template) => void;
}

/** The first resource of a type whose properties (or path) fit: what a sabotage breaks. */
export function victim(
  template: Template,
  type: string,
  fits: (properties: Properties, id: string) => boolean = () => true,
): Properties {
  const found = template.all(type).find(([id, { Properties }]) => fits(Properties, id));
  if (!found) throw new Error(`There is no ${type} to break`);
  return found[1].Properties;
}
