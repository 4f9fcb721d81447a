import type { Properties, Template } from "../template.ts";

/** A law that every template must obey, whatever `triggers.ts` contains. */
export interface Law {
  /** The law, worded as a fact. This text is the title of the law's tests. */
  readonly fact: string;
  /** @returns the names of the violating resources with their faults; empty when the law holds. */
  readonly offences: (template: Template) => readonly string[];
  /**
   * Removes the law's defence from a copy of the template. The law must then report a violation, which proves that the law
   * can fail.
   */
  readonly sabotage: (template: Template) => void;
}

/** The properties of the first resource of a type that `fits`, for a sabotage to change. */
export function victim(
  template: Template,
  type: string,
  fits: (properties: Properties, id: string) => boolean = () => true,
): Properties {
  const found = template.all(type).find(([id, { Properties }]) => fits(Properties, id));
  if (!found) throw new Error(`There is no ${type} to break`);
  return found[1].Properties;
}
