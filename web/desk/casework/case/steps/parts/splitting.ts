/** Splitting a case into parts for several units (R6). Pure. */
import type { CaseView } from "../../../../app/api/own-replies.ts";

export interface PartToSend {
  readonly unit: string;
  readonly points: number[];
}

/** The chosen unit of each point; a point without a choice stays with the present unit. */
export const unitsOf = ({ points = [], unit }: CaseView, chosen: readonly string[]): readonly string[] =>
  points.map((_, at) => chosen[at] || unit.key);

/** One part per other unit, in the order of the points. */
export function partsOf(units: readonly string[], holder: string): readonly PartToSend[] {
  const others = [...new Set(units)].filter((unit) => unit !== holder);
  return others.map((unit) => ({
    unit,
    points: units.flatMap((each, at) => (each === unit ? [at] : [])),
  }));
}

/** The name of a point's field; the API reports a part's unit at its first point. */
export function fieldOf(units: readonly string[], holder: string, at: number): string {
  const part = partsOf(units, holder).findIndex(({ points }) => points[0] === at);
  return part === -1 ? `points.${at}` : `parts.${part}.unit`;
}

/** The points of the case's own answer, numbered from 0; in the first stage its parts answer the others. */
export function pointsLeft({ points = [], parts = [], round }: CaseView): readonly number[] {
  const handed = new Set(round === 1 ? parts.flatMap((part) => part.points) : []);
  return points.map((_, at) => at).filter((at) => !handed.has(at));
}
