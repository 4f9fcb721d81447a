/**
 * Runs campaigns of `npm run prove` one after another, stores which of them passed, and makes the table of their
 * outcomes.
 */
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processorTime } from "../processor-time.ts";
import type { Campaign } from "./campaigns.ts";

export interface Outcome {
  readonly name: string;
  readonly green: boolean;
  readonly counts: string;
  readonly wallSeconds: number;
  readonly processorSeconds: number;
  /** True when the campaign passed earlier on the same sources and was skipped now. */
  readonly before?: boolean;
}

export interface RunOptions {
  /** The folder in which the commands run. */
  readonly root: string;
  /** The folder for the whole output of each campaign. */
  readonly logs: string;
  /** The folder that stores the outcome of each campaign that passed, with the hash of the sources. */
  readonly kept: string;
  /** Whether campaigns that passed earlier run again. */
  readonly again: boolean;
  readonly say: (line: string) => void;
  /** When aborted, ends the running campaign and starts no further one. */
  readonly stop: AbortSignal;
}

/** Returns the outcomes of the completed and of the skipped campaigns. */
export async function runCampaigns(
  campaigns: readonly Campaign[],
  options: RunOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const campaign of campaigns) {
    if (options.stop.aborted) break;
    const before = options.again ? undefined : greenBefore(campaign.name, options);
    const outcome = before ?? (await run(campaign, options));
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

async function run(
  { name, proves, command: [program = "", ...args], env, counts }: Campaign,
  { root, logs, kept, say, stop }: RunOptions,
): Promise<Outcome | undefined> {
  say(`${name}: ${proves}`);
  mkdirSync(logs, { recursive: true });
  const file = join(logs, `${name}.log`);
  const log = createWriteStream(file);
  const [begun, spentBefore] = [performance.now(), processorTime()];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    // The command gets a process group of its own, so that it can be ended with all its children.
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      log.write(text);
      said = (said + text).slice(-200_000);
    });
  const minutes = () => ((performance.now() - begun) / 60_000).toFixed(1);
  const progress = setInterval(() => say(`  ${minutes()} min: ${lastLine(said)}`), 60_000);
  const end = () => child.pid !== undefined && process.kill(-child.pid, "SIGTERM");
  stop.addEventListener("abort", end);
  const code = await new Promise<number | null>((resolve) => {
    child.on("close", resolve);
    child.on("error", (error) => {
      said += error.message;
      resolve(null);
    });
  });
  stop.removeEventListener("abort", end);
  clearInterval(progress);
  log.end();
  if (stop.aborted) return undefined;
  const outcome: Outcome = {
    name,
    green: code === 0,
    counts: counts.exec(plain(said))?.[0] ?? lastLine(said),
    wallSeconds: Math.round((performance.now() - begun) / 1000),
    processorSeconds: Math.round((processorTime() - spentBefore) / 1000),
  };
  say(`  ${outcome.green ? "green" : `FAILED: see ${file}`} after ${minutes()} min`);
  if (outcome.green) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(join(kept, `${name}.json`), JSON.stringify(outcome));
  }
  return outcome;
}

function greenBefore(name: string, { kept }: RunOptions): Outcome | undefined {
  const file = join(kept, `${name}.json`);
  if (!existsSync(file)) return undefined;
  return { ...(JSON.parse(readFileSync(file, "utf8")) as Outcome), before: true };
}

/** Returns the text without terminal colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one.
const plain = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, "");

const lastLine = (text: string): string =>
  plain(text)
    .split(/[\n\r]/)
    .findLast((line) => line.trim() !== "")
    ?.trim()
    .slice(0, 150) ?? "";

/** Returns the outcomes as a Markdown table. */
export function tableOf(all: readonly Outcome[]): string {
  const time = (seconds: number) =>
    `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  const rows = all.map(({ name, green, counts, wallSeconds, processorSeconds, before }) => {
    const result = green ? (before ? "green (before)" : "green") : "FAILED";
    return `| ${[name, result, time(wallSeconds), time(processorSeconds), counts].join(" | ")} |`;
  });
  const head = "| campaign | result | on the clock | processor | counts |\n|---|---|---|---|---|";
  return [head, ...rows].join("\n");
}
