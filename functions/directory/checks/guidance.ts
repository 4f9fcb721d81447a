import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/** C5: every hand-off needs an address to go to, and its own key. */
export const handOffProblems = ({ handOffs = [] }: Snapshot): readonly Problem[] =>
  handOffs.flatMap(({ key, phone, link }, at) => [
    ...(key === aboutUs ? [problem("reserved", ["handOffs", at, "key"], { key })] : []),
    ...(phone === undefined && link === undefined ? [problem("no-address", ["handOffs", at], { key })] : []),
  ]);
