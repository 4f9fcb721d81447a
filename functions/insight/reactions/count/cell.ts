/** The amount that a request adds to one sum of one day. Pure functions. */

import type { CaseStory, Day } from "./story.ts";

export interface Cell {
  /** Whose sum it is: `all`, `unit#goods-inspection`, or `about#goods-inspection` for figures about an accused unit. */
  readonly about: string;
  readonly day: Day;
  /** The measure and, after a dot, a part of the measure: a channel, a kind, or a subject. */
  readonly name: string;
  readonly by: number;
}

export const wholeOrganisation = "all";
export const ofUnit = (unit: string): string => `unit#${unit}`;
export const saidOf = (unit: string): string => `about#${unit}`;

/**
 * The figures in which a case counts: those of its unit and, unless the case is a part of a divided request, those of
 * the organisation.
 */
export const placesOf = ({ part }: Pick<CaseStory, "part">, unit: string | undefined): readonly string[] => [
  ...(part ? [] : [wholeOrganisation]),
  ...(unit === undefined ? [] : [ofUnit(unit)]),
];

export const cells = (abouts: readonly string[], day: Day, name: string, by = 1): readonly Cell[] =>
  by === 0 ? [] : abouts.map((about) => ({ about, day, name, by }));
