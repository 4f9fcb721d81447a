/**
 * Takes away one defence after the other, in a copy of the project, and runs what holds it: tests, the fuzzer, or the
 * compiler. Each must fail. `node test/sabotage/sabotage.ts [part of a name]`; about three seconds a defence, twenty where
 * the whole stack must run. `gate:` begins the name of every call of the gate of the conflict of interest.
 */
import { apiDefences } from "./api-defences.ts";
import { type Defence, defences } from "./defences.ts";
import { complaintOfFuzzer } from "./fuzzed.ts";
import { compiledCalls, gateCalls } from "./gate-calls.ts";
import { compile, pass } from "./held.ts";
import { type Removal, withCopy, without } from "./removal.ts";

const fuzzed = (folder: string): boolean => complaintOfFuzzer(folder) === undefined;

interface Tried {
  readonly removal: Removal;
  /** Whether all seems well in a copy of the project. */
  readonly holds: (folder: string) => boolean;
}

const byTests = (removal: Defence): Tried => ({ removal, holds: (folder) => pass(folder, removal.tests) });
const byFuzzer = (removal: Removal): Tried => ({ removal, holds: fuzzed });
const byCompiler = (removal: Removal): Tried => ({
  removal,
  holds: (folder) => compile(folder, [removal.file]),
});

interface Chosen {
  readonly odd: readonly Removal[];
  readonly tested: readonly Defence[];
  readonly compiled: readonly Removal[];
}

function chosen(part: string): Chosen {
  const named = ({ name }: Removal) => name.includes(part);
  return {
    odd: apiDefences.filter(named),
    tested: [...defences, ...gateCalls].filter(named),
    compiled: compiledCalls.filter(named),
  };
}

/** As it is, everything must hold: a test that fails anyway notices nothing. */
function standsAsItIs(folder: string, { odd, tested, compiled }: Chosen): void {
  const tests = [...new Set(tested.flatMap((one) => one.tests))];
  // One after the other, and what failed once more: on a busy machine a whole stack may be late.
  const failing = tests.filter((one) => !pass(folder, [one]) && !pass(folder, [one]));
  if (failing.length > 0) throw new Error(`These fail as it is: ${failing.join(", ")}`);
  const complaint = odd.length > 0 ? complaintOfFuzzer(folder) : undefined;
  if (complaint !== undefined) throw new Error(`The fuzzer complains as it is: ${complaint}`);
  const files = compiled.map(({ file }) => file);
  if (files.length > 0 && !compile(folder, files)) throw new Error("It does not compile as it is");
}

function isMissed(folder: string, { removal, holds }: Tried): boolean {
  const seen = !without(folder, removal, () => holds(folder));
  console.log(`${seen ? "noticed" : "NOT NOTICED"}  ${removal.name}`);
  return !seen;
}

function run(part: string): boolean {
  const some = chosen(part);
  const all = [...some.odd.map(byFuzzer), ...some.tested.map(byTests), ...some.compiled.map(byCompiler)];
  return withCopy((folder) => {
    standsAsItIs(folder, some);
    const missed = all.filter((tried) => isMissed(folder, tried));
    console.log(`${all.length - missed.length} noticed, ${missed.length} not noticed`);
    return all.length > 0 && missed.length === 0;
  });
}

process.exitCode = run(process.argv[2] ?? "") ? 0 : 1;
