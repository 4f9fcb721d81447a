import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/**
 * Checks the hand-offs, the organisations to which citizens are sent on: each has a way to be reached, and its own key
 * (C5).
 */
export const handOffProblems = ({ handOffs = [] }: Snapshot): readonly Problem[] =>
  handOffs.flatMap(({ key, phone, link }, at) => [
    ...(key === aboutUs ? [problem("reserved", ["handOffs", at, "key"], { key })] : []),
    ...(phone === undefined && link === undefined ? [problem("no-address", ["handOffs", at], { key })] : []),
  ]);
