import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/** M8: a map shows the building of the address beside it, so it needs one. */
export const visitProblems = ({ units }: Pick<Snapshot, "units">): readonly Problem[] =>
  units.flatMap(({ key, map, address }, at) =>
    map !== undefined && address === undefined
      ? [problem("map-without-address", ["units", at, "map"], { key })]
      : [],
  );
