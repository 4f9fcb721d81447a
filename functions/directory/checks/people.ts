import { hasRole, staffOf } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";
import { spanProblems } from "./days.ts";

/**
 * Whether the chain of units above this unit ends at a unit with none above it. A chain that is longer than the number
 * of units has a cycle.
 */
function endsAtTheTop(parents: ReadonlyMap<string, string | undefined>, key: string): boolean {
  let next = parents.get(key);
  for (let steps = 0; next !== undefined && next !== key; steps += 1) {
    if (steps > parents.size) return true;
    next = parents.get(next);
  }
  return next === undefined;
}

/**
 * Checks that a unit has one head, who approves, and another expert. Cases can be referred to every unit, and nobody
 * approves their own answer (R10).
 */
function staffing(snapshot: Snapshot, key: string, at: number): readonly Problem[] {
  const members = staffOf(snapshot, key);
  const heads = members.filter((member) => hasRole(member, "head")).length;
  const experts = members.some((member) => hasRole(member, "expert") && !hasRole(member, "head"));
  const path = ["units", at];
  return [
    ...(heads === 0 ? [problem("no-head", path, { key })] : []),
    ...(heads > 1 ? [problem("two-heads", path, { key })] : []),
    ...(experts ? [] : [problem("no-expert", path, { key })]),
  ];
}

export function unitProblems(snapshot: Snapshot): readonly Problem[] {
  const parents = new Map(snapshot.units.map(({ key, parent }) => [key, parent]));
  return snapshot.units.flatMap(({ key }, at) => [
    ...(endsAtTheTop(parents, key) ? [] : [problem("endless-parents", ["units", at, "parent"], { key })]),
    ...staffing(snapshot, key, at),
  ]);
}

/**
 * Checks that there are at least two administrators. Without any, nobody at the desk could change the organisation's
 * data or the block list (P5, C17). A single administrator could not get a change of their own rights approved (R2).
 */
export const administratorProblems = ({ staff }: Snapshot): readonly Problem[] =>
  staff.filter((member) => hasRole(member, "administrator")).length >= 2
    ? []
    : [problem("too-few-administrators", ["staff"])];

export function deputyProblems({ deputies }: Snapshot): readonly Problem[] {
  return deputies.flatMap((stand, at) => [
    ...(stand.of === stand.deputy ? [problem("stands-in-for-self", ["deputies", at, "deputy"])] : []),
    ...spanProblems(stand, ["deputies", at]),
  ]);
}

/** Checks that the days of each absence exist (R9). */
export const absenceProblems = ({ absences = [] }: Snapshot): readonly Problem[] =>
  absences.flatMap((absence, at) => spanProblems(absence, ["absences", at]));
