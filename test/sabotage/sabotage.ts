/**
 * Takes away one defence after the other, in a copy of the project, and runs what holds it: tests, or the fuzzer. Each must
 * fail. `node test/sabotage/sabotage.ts [part of a name]`; about three seconds a defence, twenty where the whole stack must
 * run.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { apiDefences } from "./api-defences.ts";
import { type Defence, defences } from "./defences.ts";
import { complaintOfFuzzer } from "./fuzzed.ts";
import { project, type Removal, withCopy, without } from "./removal.ts";

function pass(folder: string, tests: readonly string[]): boolean {
  const vitest = join(project, "node_modules/vitest/vitest.mjs");
  return (
    spawnSync(process.execPath, [vitest, "run", ...tests], { cwd: folder, stdio: "ignore" }).status === 0
  );
}

const fuzzed = (folder: string): boolean => complaintOfFuzzer(folder) === undefined;

interface Tried {
  readonly removal: Removal;
  /** Whether all seems well in a copy of the project. */
  readonly holds: (folder: string) => boolean;
}

const byTests = (removal: Defence): Tried => ({ removal, holds: (folder) => pass(folder, removal.tests) });
const byFuzzer = (removal: Removal): Tried => ({ removal, holds: fuzzed });

/** As it is, everything must hold: a test that fails anyway notices nothing. */
function standsAsItIs(folder: string, tests: readonly string[], fuzzer: boolean): void {
  if (tests.length > 0 && !pass(folder, tests)) throw new Error("The tests fail as it is");
  const complaint = fuzzer ? complaintOfFuzzer(folder) : undefined;
  if (complaint !== undefined) throw new Error(`The fuzzer complains as it is: ${complaint}`);
}

function isMissed(folder: string, { removal, holds }: Tried): boolean {
  const seen = !without(folder, removal, () => holds(folder));
  console.log(`${seen ? "noticed" : "NOT NOTICED"}  ${removal.name}`);
  return !seen;
}

function run(part: string): boolean {
  const named = ({ name }: Removal) => name.includes(part);
  const [tested, odd] = [defences.filter(named), apiDefences.filter(named)];
  const all = [...odd.map(byFuzzer), ...tested.map(byTests)];
  return withCopy((folder) => {
    standsAsItIs(folder, [...new Set(tested.flatMap(({ tests }) => tests))], odd.length > 0);
    const missed = all.filter((tried) => isMissed(folder, tried));
    console.log(`${all.length - missed.length} noticed, ${missed.length} not noticed`);
    return all.length > 0 && missed.length === 0;
  });
}

process.exitCode = run(process.argv[2] ?? "") ? 0 : 1;
