/**
 * `node test/sabotage/sabotage.ts [part of a name]` removes one defence after another in copies of the project, and runs the
 * tests, the fuzzer or the compiler that must notice the removal. A defence takes about four seconds, or twenty if the whole
 * stack must run. As many defences are tried at the same time as there are processors. The names of removed calls of the gate
 * (the check for conflicts of interest) begin with `gate:`.
 */
import { availableParallelism } from "node:os";
import { apiDefences } from "./api-defences.ts";
import { type Defence, defences } from "./defences.ts";
import { complaintOfFuzzer } from "./fuzzed.ts";
import { compiledCalls, gateCalls } from "./gate-calls.ts";
import { compile, pass } from "./held.ts";
import { type Removal, withCopy, without } from "./removal.ts";

type Look = (folder: string) => Promise<boolean>;

interface Tried {
  readonly removal: Removal;
  /** Returns whether tests, fuzzer or compiler pass in the copy of the project. */
  readonly holds: Look;
}

const byTests = (removal: Defence): Tried => ({ removal, holds: (folder) => pass(folder, removal.tests) });
const byFuzzer = (removal: Removal): Tried => ({
  removal,
  holds: async (folder) => (await complaintOfFuzzer(folder)) === undefined,
});
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

/** Runs all the work, as many pieces at a time as there are copies of the project. */
async function shared<T>(
  folders: readonly string[],
  pieces: readonly T[],
  work: (folder: string, piece: T) => Promise<void>,
): Promise<void> {
  const waiting = [...pieces];
  await Promise.all(
    folders.map(async (folder) => {
      for (let piece = waiting.shift(); piece !== undefined; piece = waiting.shift())
        await work(folder, piece);
    }),
  );
}

/**
 * Returns the tests and other programs that fail although no defence was removed. Such a test cannot show that it noticed a
 * removal.
 */
async function failingAsItIs(
  folders: readonly string[],
  { odd, tested, compiled }: Chosen,
): Promise<readonly string[]> {
  const failing: string[] = [];
  const checks: ((folder: string) => Promise<void>)[] = [...new Set(tested.flatMap((one) => one.tests))].map(
    (one) => async (folder) => {
      // A failed test runs once more, since a whole stack may be slow on a busy machine.
      if (!(await pass(folder, [one])) && !(await pass(folder, [one]))) failing.push(one);
    },
  );
  if (odd.length > 0)
    checks.push(async (folder) => {
      const complaint = await complaintOfFuzzer(folder);
      if (complaint !== undefined) failing.push(`the fuzzer complains: ${complaint}`);
    });
  const files = compiled.map(({ file }) => file);
  if (files.length > 0)
    checks.push(async (folder) => {
      if (!(await compile(folder, files))) failing.push("the compiler");
    });
  await shared(folders, checks, (folder, check) => check(folder));
  return failing;
}

/** Removes each defence in turn and returns how many removals were not noticed. */
async function missedOf(folders: readonly string[], all: readonly Tried[]): Promise<number> {
  let missed = 0;
  await shared(folders, all, async (folder, { removal, holds }) => {
    const seen = !(await without(folder, removal, () => holds(folder)));
    if (!seen) missed += 1;
    console.log(`${seen ? "noticed" : "NOT NOTICED"}  ${removal.name}`);
  });
  return missed;
}

/** Makes `count` copies of the project, calls `work` with their folders, and deletes the copies afterwards. */
const withCopies = <T>(count: number, work: (folders: readonly string[]) => Promise<T>): Promise<T> =>
  count === 0 ? work([]) : withCopy((folder) => withCopies(count - 1, (others) => work([folder, ...others])));

function run(part: string): Promise<boolean> {
  const some = chosen(part);
  const all = [...some.odd.map(byFuzzer), ...some.tested.map(byTests), ...some.compiled.map(byCompiler)];
  return withCopies(availableParallelism(), async (folders) => {
    const failing = await failingAsItIs(folders, some);
    if (failing.length > 0) throw new Error(`These fail as it is: ${failing.join(", ")}`);
    const missed = await missedOf(folders, all);
    console.log(`${all.length - missed} noticed, ${missed} not noticed`);
    return all.length > 0 && missed === 0;
  });
}

process.exitCode = (await run(process.argv[2] ?? "")) ? 0 : 1;
