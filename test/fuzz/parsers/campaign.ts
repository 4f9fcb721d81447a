/**
 * `npm run fuzz -- parsers`: tries the parsers of files and messages with Jazzer.js (libFuzzer), which keeps each input that
 * reaches new code and mutates it further (ADR 0067).
 */

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import type { Target } from "./target.ts";
import { files } from "./targets.ts";

const root = join(import.meta.dirname, "../../..");
const jazzer = join(dirname(fileURLToPath(import.meta.resolve("@jazzer.js/core"))), "cli.js");
/** The inputs that broke a property are stored here. */
const found = join(root, "test-results/fuzz");

/**
 * The seconds on the clock after which one input counts as endless. A parser needs milliseconds, but a busy machine may stop
 * the fuzzer for minutes.
 */
const patience = 1_200;

interface Run {
  readonly inputs: number;
  readonly seed: number;
}

/** What a fuzzer reported about one parser. */
interface Outcome {
  readonly inputs: number;
  /** The seconds that the inputs took, without the start of the fuzzer. */
  readonly seconds: number;
  /** The number of branches of the code, of the parser and its libraries, that the inputs reached. */
  readonly reached: number;
  /** The lines about the input that broke a property; empty when there was none. */
  readonly fault: readonly string[];
}

/**
 * Bundles a file of targets with all that it imports, since Jazzer.js instruments only CommonJS. The function `fuzz` of the
 * bundle checks the parser that the environment variable PARSER names.
 */
async function bundle(folder: string, file: string): Promise<string> {
  const outfile = join(folder, "bundles", `${file}.cjs`);
  const contents = `import { targets } from "./targets/${file}.ts";
    const target = targets.find(({ name }) => name === process.env["PARSER"]);
    export const fuzz = (input) => target.check(input);`;
  await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    ...{ outfile, bundle: true, platform: "node", format: "cjs", logLevel: "error" },
    ...{ jsx: "automatic", jsxImportSource: "preact" },
  });
  return outfile;
}

/** Writes the seeds and the dictionary of a target, and returns the arguments that name them. */
function prepared(folder: string, { name, seeds, words }: Target) {
  const corpus = join(folder, name);
  mkdirSync(corpus);
  for (const [at, seed] of seeds.entries()) writeFileSync(join(corpus, String(at)), seed);
  const dictionary = join(folder, `${name}.dict`);
  const escaped = (word: Buffer) =>
    [...word].map((byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("");
  writeFileSync(dictionary, words.map((word) => `"${escaped(word)}"\n`).join(""));
  return { corpus, dictionary };
}

/** Whether the check returns no promise; then Jazzer.js is faster without waiting for one. */
const isSynchronous = ({ seeds, check }: Target): boolean => check(seeds[0] ?? Buffer.alloc(0)) === undefined;

async function fuzz(folder: string, module: string, target: Target, { inputs, seed }: Run): Promise<Outcome> {
  const { corpus, dictionary } = prepared(folder, target);
  const fuzzer = spawn(
    process.execPath,
    [
      ...[jazzer, module, corpus, "--mode", "fuzzing", "--timeout", String(patience * 1_000)],
      ...["--includes", join(folder, "bundles"), ...(isSynchronous(target) ? ["--sync"] : []), "--"],
      ...[`-runs=${inputs}`, `-seed=${seed}`, `-max_len=${target.mostBytes}`, `-dict=${dictionary}`],
      ...[`-artifact_prefix=${join(found, `${target.name}-`)}`, "-rss_limit_mb=4096"],
    ],
    { env: { ...process.env, PARSER: target.name }, stdio: ["ignore", "ignore", "pipe"] },
  );
  const lines: string[] = [];
  let started = performance.now();
  for await (const line of createInterface({ input: fuzzer.stderr })) {
    lines.push(line);
    if (line.includes("INITED")) started = performance.now();
  }
  return { ...outcomeOf(lines), seconds: (performance.now() - started) / 1_000 };
}

/** Reads the lines of libFuzzer: `#5000 DONE cov: 38 …` is the state after 5,000 inputs. */
function outcomeOf(lines: readonly string[]): Omit<Outcome, "seconds"> {
  const states = lines.flatMap((line) => {
    const [, inputs, state, reached] = /^#(\d+)\t(\w+) .*cov: (\d+)/.exec(line) ?? [];
    return state === undefined ? [] : [{ inputs: Number(inputs), state, reached: Number(reached) }];
  });
  const { inputs = 0, state = "", reached = 0 } = states.at(-1) ?? {};
  const begin = Math.max(
    lines.findIndex((line) => line.startsWith("==")),
    0,
  );
  return { inputs, reached, fault: state === "DONE" ? [] : lines.slice(begin, begin + 40) };
}

const number = (value: number): string => Math.round(value).toLocaleString("en");

function rowOf({ name }: Target, { inputs, seconds, reached, fault }: Outcome): string {
  const cells = [
    name,
    number(inputs),
    number(inputs / seconds),
    number(reached),
    fault.length > 0 ? "FAULT" : "none",
  ];
  return `| ${cells.join(" | ")} |`;
}

/** The number of inputs for a parser: a slow parser gets a third as many as another. */
function inputsFor({ slow }: Target, chosen: readonly Target[], inputs: number): number {
  const shares = chosen.reduce((sum, one) => sum + (one.slow ? 1 : 3), 0);
  return Math.ceil((inputs * (slow ? 1 : 3)) / shares);
}

async function campaign(chosen: readonly string[], { inputs, seed }: Run): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "peygir-fuzz-"));
  mkdirSync(found, { recursive: true });
  console.log("| parser | inputs | inputs a second | branches reached | faults |\n|---|---|---|---|---|");
  const outcomes: Outcome[] = [];
  const parsers = Object.values(files)
    .flat()
    .filter(({ name }) => chosen.includes(name));
  try {
    for (const [file, targets] of Object.entries(files)) {
      const module = await bundle(folder, file);
      for (const target of targets.filter((one) => parsers.includes(one))) {
        const run = { inputs: inputsFor(target, parsers, inputs), seed };
        const outcome = await fuzz(folder, module, target, run);
        outcomes.push(outcome);
        console.log([rowOf(target, outcome), ...outcome.fault].join("\n"));
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const faults = outcomes.filter(({ fault }) => fault.length > 0).length;
  const all = outcomes.reduce((sum, one) => sum + one.inputs, 0);
  console.log(`${number(all)} inputs to ${outcomes.length} parsers, seed ${seed}, ${faults} with a fault`);
  if (faults > 0) console.log("npm run fuzz -- parsers <parser> --input <file> tries an input again");
  process.exitCode = faults > 0 ? 1 : 0;
}

const { values, positionals } = parseArgs({
  args: process.argv.slice(3),
  allowPositionals: true,
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    input: { type: "string" },
  },
});
const all = Object.values(files).flat();
const names = all.map(({ name }) => name);
const chosen = positionals.length === 0 ? names : positionals;
const unknown = chosen.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`No parser ${unknown.join(", ")}. The parsers: ${names.join(", ")}`);
if (values.input === undefined)
  await campaign(chosen, { inputs: Number(values.inputs), seed: Number(values.seed) });
else {
  const input = readFileSync(values.input);
  for (const { name, check } of all) if (chosen.includes(name)) await check(input);
}
