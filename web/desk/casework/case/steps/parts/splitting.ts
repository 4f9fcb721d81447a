/** Splitting a case into parts for several units (R6). Pure. */
import type { CaseView } from "../../../../app/api/own-replies.ts";

export interface PartToSend {
  readonly unit: string;
  readonly points: number[];
}

/** The chosen unit of each point; a point without a choice stays with the unit that has the case. */
export const unitsOf = ({ points = [], unit }: CaseView, chosen: readonly string[]): readonly string[] =>
  points.map((_, at) => chosen[at] || unit.key);

/** The parts to send: one for each other unit, in the order of the points. */
export function partsOf(units: readonly string[], holder: string): readonly PartToSend[] {
  const others = [...new Set(units)].filter((unit) => unit !== holder);
  return others.map((unit) => ({
    unit,
    points: units.flatMap((each, at) => (each === unit ? [at] : [])),
  }));
}

/** The name of the field of point `at`. The API reports an error in a part's unit at the part's first point. */
export function fieldOf(units: readonly string[], holder: string, at: number): string {
  const part = partsOf(units, holder).findIndex(({ points }) => points[0] === at);
  return part === -1 ? `points.${at}` : `parts.${part}.unit`;
}

/**
 * The points that the case itself must answer, numbered from 0. In the first stage, the parts answer all other points.
 */
export function pointsLeft({ points = [], parts = [], round }: CaseView): readonly number[] {
  const handed = new Set(round === 1 ? parts.flatMap((part) => part.points) : []);
  return points.map((_, at) => at).filter((at) => !handed.has(at));
}
