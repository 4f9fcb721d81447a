import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { type Problem, problem } from "../rules/problem.ts";

/** Checks that a unit with a map has an address, because the map shows the building of that address (M8). */
export const visitProblems = ({ units }: Pick<Snapshot, "units">): readonly Problem[] =>
  units.flatMap(({ key, map, address }, at) =>
    map !== undefined && address === undefined
      ? [problem("map-without-address", ["units", at, "map"], { key })]
      : [],
  );
