/**
 * Measures the cost of each API operation in a local stack with a given number of cases, to compare stacks with few and many
 * (law 7). The operations of the API examples run in order. A cost is the DynamoDB capacity units and the processor time that
 * an operation and all its consequences need. Needs Linux.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { demoOrganisation, templateFolder } from "../../local/stack/settings.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { startStack } from "../../local/stack/start-stack.ts";
import { synthesize } from "../../local/template/synthesize.ts";
import { localHooks } from "../../scripts/examples/local-hooks.ts";
import { play } from "../../scripts/examples/play.ts";
import { contentsOf, variableOf } from "../support/operator.ts";
import { type Original, putClones } from "./clones.ts";
import { sum } from "./numbers.ts";
import { registration } from "./requests.ts";
import { isByTheClock } from "./step-cost.ts";
import type { Line } from "./table.ts";

interface Cost {
  readonly units: number;
  /** Processor time of all Lambda functions in milliseconds, cold starts included. */
  readonly cpu: number;
}

/** The costs by operation; the second use of an operation has the key `draft-answer 2`. */
export type Costs = ReadonlyMap<string, Cost>;

export async function costsAt(size: number, progress: (what: string) => void): Promise<Costs> {
  await synthesize();
  const dataDir = mkdtempSync(join(tmpdir(), "peygir-size-"));
  const start = (): Promise<Stack> =>
    startStack({ template: templateFolder, organisation: demoOrganisation, dataDir });
  try {
    const first = await start();
    const original = await registered(first);
    await first.stop();
    const began = performance.now();
    const rows = await putClones(first.template, dataDir, original, size);
    progress(`${size} cases: ${rows} rows in ${((performance.now() - began) / 1_000).toFixed(0)} s`);
    const stack = await start();
    try {
      return await story(stack);
    } finally {
      await stack.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/**
 * For each operation, the ratio of its cost among the most cases to its cost among the fewest. The upper limit of 1.2 allows for
 * chance, such as a view builder that writes two steps together. The cost of reading all cases would have a ratio of ten among
 * ten times as many.
 */
export function sizeLines(costs: ReadonlyMap<number, Costs>): readonly Line[] {
  const [few = 0, ...more] = costs.keys();
  const many = more.at(-1) ?? few;
  const [before, after] = [costs.get(few) ?? new Map(), costs.get(many) ?? new Map()];
  const cpu = (all: Costs) => sum([...all.values()].map((cost) => cost.cpu));
  return [
    ...[...before].filter(isBarred).map(([what, { units }]) => ({
      what: `from ${few} to ${many} cases: ${what} (${units} units)`,
      measured: ((after.get(what)?.units ?? Number.NaN) + slack) / (units + slack),
      bar: 1.2,
      unit: "×",
    })),
    {
      what: `… processor time of all ${before.size} (${Math.round(cpu(before))} ms)`,
      measured: cpu(after) / cpu(before),
      unit: "×",
    },
  ];
}

/** The table for `docs/develop/performance.md`: capacity units and milliseconds of each operation, by number of cases. */
export function sizeTable(costs: ReadonlyMap<number, Costs>): string {
  const sizes = [...costs.keys()];
  const [first = new Map<string, Cost>()] = costs.values();
  const cell = (cost: Cost | undefined) => (cost ? `${cost.units} · ${Math.round(cost.cpu)}` : "");
  const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(" | ")} |`;
  const totals = [...costs.values()].map((all) => ({
    units: sum([...all.values()].map(({ units }) => units)),
    cpu: sum([...all.values()].map(({ cpu }) => cpu)),
  }));
  return [
    row(
      "operation",
      sizes.map((size) => size.toLocaleString("en")),
    ),
    `|---|${sizes.map(() => "---:").join("|")}|`,
    ...[...first.keys()].map((what) =>
      row(
        what,
        sizes.map((size) => cell(costs.get(size)?.get(what))),
      ),
    ),
    row("**all**", totals.map(cell)),
  ].join("\n");
}

/**
 * Whether an operation has an upper limit. Exports have none, since an export's cost grows with its rows, which are here
 * nearly all cases.
 */
const isBarred = ([what]: readonly [string, Cost]): boolean => !/-exports?$/.test(what);

/** Capacity units added to both costs of a ratio, since chance can change a small cost by more than a fifth. */
const slack = 10;

/** Registers a request, trying up to twenty times while a busy machine answers with an error. @returns the tracking code */
async function register(stack: Stack, n: number, words: object = {}): Promise<string> {
  const key = crypto.randomUUID();
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await fetch(`${stack.addresses.pages}/api/requests`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ ...registration(n), ...words }),
    });
    if (answer.ok) {
      await stack.settled();
      return ((await answer.json()) as { readonly trackingCode: string }).trackingCode;
    }
  }
  throw new Error("The stack takes no request");
}

/**
 * A short description, since each word of a description adds a row to the search index for each case. The examples search for
 * two of its words.
 */
const fewWords = { description: "گرانی روغن خوراکی در فروشگاه محله" };

async function registered(stack: Stack): Promise<Original> {
  const code = await register(stack, 1, fewWords);
  const rows = await contentsOf(stack, variableOf(stack, "intake-citizen-api", "JOURNAL_TABLE"));
  const person = /"person":\{"S":"([0-9a-f]{32})"/.exec(JSON.stringify(rows))?.[1];
  if (person === undefined) throw new Error("Nobody registered the request");
  return { code, person };
}

async function story(stack: Stack): Promise<Costs> {
  const costs = new Map<string, Cost>();
  // The first registration starts the functions' processes and is not counted.
  await register(stack, 2);
  let before = { calls: new Set(stack.calls.all()), cpu: functionsCpu() };
  for await (const { id, problems } of play(stack.addresses.pages, localHooks(stack.addresses))) {
    if (problems.length > 0) throw new Error(`${id}: ${problems.join("; ")}`);
    await stack.settled();
    const cpu = functionsCpu() - before.cpu;
    const calls = stack.calls.all().filter((call) => !before.calls.has(call) && !isByTheClock(call));
    const again = [...costs.keys()].filter((key) => key.split(" ")[0] === id).length;
    costs.set(again === 0 ? id : `${id} ${again + 1}`, { units: unitsOf(calls), cpu });
    before = { calls: new Set(stack.calls.all()), cpu: functionsCpu() };
  }
  return costs;
}

const unitsOf = (calls: readonly RecordedCall[]): number =>
  sum(calls.flatMap(({ capacity }) => capacity.map(({ read, write }) => read + write)));

/** The total processor time of all running function processes in milliseconds, as the Linux kernel reports it. */
function functionsCpu(): number {
  const nanoseconds = readdirSync("/proc")
    .filter((pid) => /^\d+$/.test(pid))
    .map((pid) => {
      try {
        if (!isFunctionOfOurs(pid)) return 0;
        const tasks = readdirSync(`/proc/${pid}/task`);
        return sum(tasks.map((task) => Number(read(`/proc/${pid}/task/${task}/schedstat`).split(" ")[0])));
      } catch {
        // The process ended between the listing of names and this read.
        return 0;
      }
    });
  return sum(nanoseconds) / 1e6;
}

const read = (file: string): string => readFileSync(file, "utf8");

const isFunctionOfOurs = (pid: string): boolean =>
  read(`/proc/${pid}/cmdline`).includes("local/lambda/runtime.ts") &&
  read(`/proc/${pid}/stat`).split(") ")[1]?.split(" ")[1] === String(process.pid);
