/** A case being sent to several units: which of its points goes where (R6). Pure. */
import type { CaseView } from "../../../../app/api/own-replies.ts";

export interface PartToSend {
  readonly unit: string;
  readonly points: number[];
}

/** The unit of each point, as chosen so far: until one is chosen, a point stays with who holds the case. */
export const unitsOf = ({ points = [], unit }: CaseView, chosen: readonly string[]): readonly string[] =>
  points.map((_, at) => chosen[at] || unit.key);

/** One part for each other unit, in the order of the points. */
export function partsOf(units: readonly string[], holder: string): readonly PartToSend[] {
  const others = [...new Set(units)].filter((unit) => unit !== holder);
  return others.map((unit) => ({
    unit,
    points: units.flatMap((each, at) => (each === unit ? [at] : [])),
  }));
}

/** The name of a point's field: the first of a part is where the API says what is wrong with its unit. */
export function fieldOf(units: readonly string[], holder: string, at: number): string {
  const part = partsOf(units, holder).findIndex(({ points }) => points[0] === at);
  return part === -1 ? `points.${at}` : `parts.${part}.unit`;
}

/** The points that the case's own answer takes up: its parts answer the others, in the first stage. Numbered from 0. */
export function pointsLeft({ points = [], parts = [], round }: CaseView): readonly number[] {
  const handed = new Set(round === 1 ? parts.flatMap((part) => part.points) : []);
  return points.map((_, at) => at).filter((at) => !handed.has(at));
}
