/** An amount that a request adds to a sum, for a unit and a day. Pure. */

import type { CaseStory, Day } from "./story.ts";

export interface Cell {
  /** `all`, `unit#goods-inspection`, or `about#goods-inspection` for figures about an accused unit. */
  readonly about: string;
  readonly day: Day;
  /** The measure and, after a dot, its part: a channel, a kind, a subject. */
  readonly name: string;
  readonly by: number;
}

export const wholeOrganisation = "all";
export const ofUnit = (unit: string): string => `unit#${unit}`;
export const saidOf = (unit: string): string => `about#${unit}`;

/** Where a case counts: in its unit, and a whole case in the organisation too. */
export const placesOf = ({ part }: Pick<CaseStory, "part">, unit: string | undefined): readonly string[] => [
  ...(part ? [] : [wholeOrganisation]),
  ...(unit === undefined ? [] : [ofUnit(unit)]),
];

export const cells = (abouts: readonly string[], day: Day, name: string, by = 1): readonly Cell[] =>
  by === 0 ? [] : abouts.map((about) => ({ about, day, name, by }));
