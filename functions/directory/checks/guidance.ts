import { aboutUs } from "../../../shared/contracts/fields/about.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/**
 * Checks the hand-offs, the other organisations to which citizens are sent: each has a telephone number or a link, and
 * none has the key `us`, which is reserved for this organisation (C5).
 */
export const handOffProblems = ({ handOffs = [] }: Snapshot): readonly Problem[] =>
  handOffs.flatMap(({ key, phone, link }, at) => [
    ...(key === aboutUs ? [problem("reserved", ["handOffs", at, "key"], { key })] : []),
    ...(phone === undefined && link === undefined ? [problem("no-address", ["handOffs", at], { key })] : []),
  ]);
