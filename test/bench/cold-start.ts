/**
 * What a new execution environment costs before the first event: processor time (user and system) from the start of the
 * process until the handler is loaded, over the same of bare `node -e 0`.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { bundleLambdas } from "../../infra/bundle/bundle-lambdas.ts";
import { environmentOf, type LambdaFunction } from "../../local/lambda/environment.ts";
import { median } from "./numbers.ts";
import type { Line } from "./table.ts";

/** Processor time is read before anything is written: what the process has used until then, from its start. */
const tell = `const u = process.resourceUsage(); require("fs").writeSync(1, String(u.userCPUTime + u.systemCPUTime)); process.exit()`;
const bare = `0; ${tell}`;
const loaded = `if (typeof require(process.argv[1] + "/index.js").handler !== "function") throw 0; ${tell}`;

/** In milliseconds. */
function cpuOf(script: string, fn?: LambdaFunction): number {
  const env = fn && environmentOf(fn, "http://127.0.0.1:9", "bench");
  const out = execFileSync(process.execPath, ["-e", script, fn?.folder ?? ""], {
    env: env ?? {},
    encoding: "utf8",
  });
  return Number(out) / 1_000;
}

/** What bare node takes on this machine at this moment, in milliseconds of processor time. */
export const bareNode = (): number => cpuOf(bare);

/** One function of each kind, the heaviest of it. */
const kinds = [
  ["citizen's pages and API", "intake-citizen-api"],
  ["staff's API", "referral-staff-api"],
  ["invoked", "identity-for-intake"],
  ["consumer", "notification-on-events"],
  ["view builder", "referral-views"],
  ["relay", "intake-relay"],
] as const;

/** The AWS SDK's client of DynamoDB alone, bundled as functions are, in the environment of the relay. */
export async function sdkAlone(functions: readonly LambdaFunction[]): Promise<LambdaFunction> {
  const folder = mkdtempSync(join(tmpdir(), "peygir-sdk-alone-"));
  const { files } = await bundleLambdas([{ name: "sdk-alone", file: "test/bench/sdk-alone.ts" }]);
  for (const { path, contents } of files)
    if (path.startsWith("functions/")) writeFileSync(join(folder, basename(path)), contents);
  return { ...named(functions, "intake-relay"), name: "test/bench/sdk-alone.ts", folder };
}

/**
 * Rounds are interleaved: whatever else the machine does, it does to all alike.
 * @param more functions that are measured beside those of each kind, by what they are, and have no bar
 */
export function coldStartLines(
  functions: readonly LambdaFunction[],
  rounds: number,
  more: Readonly<Record<string, LambdaFunction>> = {},
): readonly Line[] {
  const measured = (kind: string, fn: LambdaFunction) => ({ kind, fn, ms: [] as number[] });
  const chosen = [
    ...kinds.map(([kind, name]) => measured(kind, named(functions, name))),
    ...Object.entries(more).map(([kind, fn]) => measured(kind, fn)),
  ];
  const bares: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bares.push(bareNode());
    for (const { fn, ms } of chosen) ms.push(cpuOf(loaded, fn));
  }
  const base = median(bares);
  const ratios = chosen.map(({ kind, fn, ms }) => ({
    what: `cold start over bare node: ${kind} (${fn.name})`,
    measured: median(ms) / base,
    ...(!more[kind] && { bar: 3.5 }),
    unit: "×",
  }));
  return [...ratios, { what: "cold start: bare node, processor time", measured: base, unit: "ms" }];
}

export function named(functions: readonly LambdaFunction[], name: string): LambdaFunction {
  const found = functions.find((fn) => fn.name === name);
  if (!found) throw new Error(`The template has no function ${name}`);
  return found;
}
