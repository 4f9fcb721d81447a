/**
 * Measures a cold start: the processor time from the start of a process until the handler is loaded. The time is compared with
 * `node -e 0`, with the AWS SDK alone, and with the same function bundled with esbuild's defaults.
 */
import { execFileSync } from "node:child_process";
import { environmentOf, type LambdaFunction } from "../../local/lambda/environment.ts";
import { bundledPlainly } from "./comparison-bundles.ts";
import { median } from "./numbers.ts";
import type { Line } from "./table.ts";

/** A script that prints the processor time in microseconds since the process started. */
const tell = `const u = process.resourceUsage(); require("fs").writeSync(1, String(u.userCPUTime + u.systemCPUTime)); process.exit()`;
const bare = `0; ${tell}`;
const loaded = `if (typeof require(process.argv[1] + "/index.js").handler !== "function") throw 0; ${tell}`;

/** The processor time of a script in milliseconds, without V8's code cache from an earlier start. */
function cpuOf(script: string, fn?: LambdaFunction): number {
  const env = fn && environmentOf(fn, "http://127.0.0.1:9", "bench");
  const out = execFileSync(process.execPath, ["-e", script, fn?.folder ?? ""], {
    env: { ...env, NODE_DISABLE_COMPILE_CACHE: "1" },
    encoding: "utf8",
  });
  return Number(out) / 1_000;
}

/**
 * The largest cost of a start above a start of the SDK alone, by the kind of function, as a multiple of a start of bare Node
 * (ADR 0043).
 */
const [api, other, caseViews] = [1.2, 0.6, 0.75];
/** The largest cost of a start, as a share of a start of the same function bundled with esbuild's defaults. */
const plainBar = 0.6;

/**
 * The measured functions: the largest function of each kind, and the functions for which applicants or experts wait most
 * often.
 */
const kinds = [
  ["citizens' pages and API", "intake-citizen-api", api],
  ["registering", "intake-register-api", api],
  ["staff's API", "referral-staff-api", api],
  ["clerks' API", "intake-staff-api", api],
  ["invoked", "identity-for-intake", other],
  ["invoked", "referral-for-notification", other],
  ["consumer", "notification-on-events", other],
  ["consumer", "referral-on-events", other],
  ["consumer that writes files anew", "intake-on-scans", other],
  ["by the clock", "intake-retention", other],
  ["view builder", "referral-views", caseViews],
  ["relay", "meeting-relay", other],
] as const;

/** The starts of one function: `run` makes a start and returns its milliseconds, `ms` holds the results so far. */
interface Starts {
  readonly run: () => number;
  readonly ms: number[];
}

const startsOf = (fn: LambdaFunction): Starts => ({ run: () => cpuOf(loaded, fn), ms: [] });

/**
 * Measures cold starts. Each round starts every function once, so that other load on the machine affects all functions alike.
 */
export async function coldStartLines(
  functions: readonly LambdaFunction[],
  sdk: LambdaFunction,
  rounds: number,
): Promise<readonly Line[]> {
  const node: Starts = { run: () => cpuOf(bare), ms: [] };
  const alone = startsOf(sdk);
  const chosen = await Promise.all(
    kinds.map(async ([kind, name, more]) => {
      const fn = named(functions, name);
      const [ours, plainly] = [startsOf(fn), startsOf(await bundledPlainly(fn))];
      return { what: `${kind} (${name})`, more, ours, plainly };
    }),
  );
  const all = [node, alone, ...chosen.flatMap(({ ours, plainly }) => [ours, plainly])];
  for (let round = 0; round < rounds; round += 1) for (const { run, ms } of all) ms.push(run());
  const over = (starts: Starts, by: Starts) => median(starts.ms) / median(by.ms);
  const line = (what: string, measured: number, bar?: number): Line => ({
    what,
    measured,
    unit: "×",
    ...(bar !== undefined && { bar }),
  });
  const least = over(alone, node);
  return [
    { what: "cold start: bare node, processor time", measured: median(node.ms), unit: "ms" },
    line("cold start over bare node: the AWS SDK alone", least),
    ...chosen.flatMap(({ what, more, ours, plainly }) => [
      line(`cold start over bare node: ${what}`, over(ours, node), least + more),
      line("… over the same function bundled plainly", over(ours, plainly), plainBar),
    ]),
  ];
}

export function named(functions: readonly LambdaFunction[], name: string): LambdaFunction {
  const found = functions.find((fn) => fn.name === name);
  if (!found) throw new Error(`The template has no function ${name}`);
  return found;
}
