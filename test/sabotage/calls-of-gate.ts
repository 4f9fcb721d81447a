/** Finds where the code calls the gate, the check for a conflict of interest (R2, R13). */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { project, type Removal } from "./removal.ts";

/**
 * The names of functions that call the check for a conflict of interest (the gate), of functions built on those, and of
 * functions that record a refusal by this check.
 */
const asking = [
  "gateOf",
  "concernedOf",
  "namedByHand",
  "routed",
  "conflictIn",
  "conflictsIn",
  "gateFor",
  "conflictOfPerson",
  "conflictOfUnit",
  "conflictFound",
  "whyLost",
  "withTakeAway",
  "secondUnit",
  "maySee",
  "mayKnow",
  "mayRate",
  "mayContact",
  "knows",
  "rightlyHeld",
  "inSight",
  "inConflict",
  "isInConflict",
  "keepConflict",
  "noteConflict",
];

const call = new RegExp(
  `(?<!function )\\b(?:${asking.join("|")})\\(|\\.conflictOf\\(|\\bgate\\.\\w+\\(`,
  "g",
);

/**
 * Files that do not call the check for a conflict of interest although they contain a name of `asking`: the first has
 * another function with such a name, the second has a fake for tests of the rules.
 */
const elsewhere = ["functions/directory/changes/rerouted.ts", "functions/referral/rules/fakes.ts"];

const functions = (): readonly string[] =>
  readdirSync(join(project, "functions"), { recursive: true, encoding: "utf8" })
    .map((name) => `functions/${name}`)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !elsewhere.includes(name));

/** Returns the lines of the text with a call of the check for a conflict of interest that no removal deletes. */
export function uncovered(text: string, removals: readonly Pick<Removal, "find">[]): readonly string[] {
  const covered = removals.map(({ find }) => [text.indexOf(find), text.indexOf(find) + find.length] as const);
  const isCovered = (at: number) => covered.some(([from, to]) => from >= 0 && from <= at && at < to);
  const calls = [...text.matchAll(call)].filter(({ index }) => !isCovered(index));
  return calls.map(
    ({ index }) => `line ${text.slice(0, index).split("\n").length}: ${text.slice(index, index + 60)}`,
  );
}

/** Returns each call of the check for a conflict of interest in `functions` that no removal deletes, with its file. */
export const uncoveredCalls = (removals: readonly Removal[]): readonly string[] =>
  functions().flatMap((name) => {
    const own = removals.filter(({ file }) => file === name);
    return uncovered(readFileSync(join(project, name), "utf8"), own).map((line) => `${name}, ${line}`);
  });
