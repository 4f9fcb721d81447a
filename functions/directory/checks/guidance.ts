import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/** C5: nobody is sent away without an address to go to, and what is ours is nobody else's. */
export const handOffProblems = ({ handOffs = [] }: Snapshot): readonly Problem[] =>
  handOffs.flatMap(({ key, phone, link }, at) => [
    ...(key === aboutUs ? [problem("reserved", ["handOffs", at, "key"], { key })] : []),
    ...(phone === undefined && link === undefined ? [problem("no-address", ["handOffs", at], { key })] : []),
  ]);
