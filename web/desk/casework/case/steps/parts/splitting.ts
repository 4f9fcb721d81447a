/** Splitting a case into parts for several units (R6). Pure. */
import type { CaseView } from "../../../../app/api/own-replies.ts";

export interface PartToSend {
  readonly unit: string;
  readonly points: number[];
}

/** The unit chosen for each of the applicant's points. A point without a choice stays with the unit that has the case. */
export const unitsOf = ({ points = [], unit }: CaseView, chosen: readonly string[]): readonly string[] =>
  points.map((_, at) => chosen[at] || unit.key);

/** The parts into which the case is split: one for each other unit, in the order of the applicant's points. */
export function partsOf(units: readonly string[], holder: string): readonly PartToSend[] {
  const others = [...new Set(units)].filter((unit) => unit !== holder);
  return others.map((unit) => ({
    unit,
    points: units.flatMap((each, at) => (each === unit ? [at] : [])),
  }));
}

/**
 * The name of the field of the applicant's point `at`. The API's error about a part's unit is shown at the part's first
 * point.
 */
export function fieldOf(units: readonly string[], holder: string, at: number): string {
  const part = partsOf(units, holder).findIndex(({ points }) => points[0] === at);
  return part === -1 ? `points.${at}` : `parts.${part}.unit`;
}

/**
 * The applicant's points that the case itself must answer, numbered from 0. Before an objection, the parts answer all
 * other points.
 */
export function pointsLeft({ points = [], parts = [], round }: CaseView): readonly number[] {
  const handed = new Set(round === 1 ? parts.flatMap((part) => part.points) : []);
  return points.map((_, at) => at).filter((at) => !handed.has(at));
}
