/**
 * `npm run prove [-- names of campaigns] [--list] [--again]`: runs the campaigns one after the other and ends with a table. A campaign
 * that was green on the same sources is not run again, so a run that was ended goes on where it stopped; `--again` runs it all the
 * same. The whole output of each is in `test-results/prove/`. Exits with 1 when a campaign failed.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createWriteStream, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { processorTime } from "../processor-time.ts";
import { type Campaign, campaigns } from "./campaigns.ts";

const root = join(import.meta.dirname, "../..");
const logs = join(root, "test-results/prove");

interface Outcome {
  readonly name: string;
  readonly green: boolean;
  readonly counts: string;
  readonly wallSeconds: number;
  readonly processorSeconds: number;
  /** True when it was green on these sources before, and was not run again. */
  readonly before?: boolean;
}

const { values, positionals } = parseArgs({
  options: { list: { type: "boolean" }, again: { type: "boolean" } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !campaigns.some((one) => one.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no campaign ${unknown.join(", ")}. There are: ${campaigns.map(({ name }) => name).join(", ")}`,
  );
  process.exit(2);
}
if (values.list) {
  for (const { name, proves, command } of campaigns)
    console.log(`${name.padEnd(20)} ${proves}\n${" ".repeat(21)}${command.join(" ")}`);
  process.exit(0);
}

const kept = join(root, "node_modules/.cache/peygir-prove", sources());
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());

const outcomes: Outcome[] = [];
for (const campaign of campaigns) {
  if (stopping.signal.aborted) break;
  if (positionals.length > 0 && !positionals.includes(campaign.name)) continue;
  const before = values.again ? undefined : greenBefore(campaign.name);
  outcomes.push(before ?? (await run(campaign)));
}
console.log(`\n${tableOf(outcomes)}`);
if (stopping.signal.aborted) console.log("Ended before all had run: the same command goes on from here.");
process.exitCode = stopping.signal.aborted ? 130 : outcomes.every(({ green }) => green) ? 0 : 1;

async function run({
  name,
  proves,
  command: [program = "", ...args],
  env,
  counts,
}: Campaign): Promise<Outcome> {
  console.log(`${name}: ${proves}`);
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(join(logs, `${name}.log`));
  const [begun, spentBefore] = [performance.now(), processorTime()];
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      log.write(text);
      said = (said + text).slice(-200_000);
    });
  const minutes = () => ((performance.now() - begun) / 60_000).toFixed(1);
  const progress = setInterval(() => console.log(`  ${minutes()} min: ${lastLine(said)}`), 60_000);
  const end = () => child.pid !== undefined && process.kill(-child.pid, "SIGTERM");
  stopping.signal.addEventListener("abort", end);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  stopping.signal.removeEventListener("abort", end);
  clearInterval(progress);
  log.end();
  const outcome: Outcome = {
    name,
    green: code === 0,
    counts: counts.exec(plain(said))?.[0] ?? lastLine(said),
    wallSeconds: Math.round((performance.now() - begun) / 1000),
    processorSeconds: Math.round((processorTime() - spentBefore) / 1000),
  };
  console.log(
    `  ${outcome.green ? "green" : `FAILED: see ${join(logs, `${name}.log`)}`} after ${minutes()} min`,
  );
  if (outcome.green) keep(outcome);
  return outcome;
}

/** Without the colours of terminals. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one.
const plain = (text: string): string => text.replace(/\u001b\[[\d;]*m/g, "");

const lastLine = (text: string): string =>
  plain(text)
    .split(/[\n\r]/)
    .findLast((line) => line.trim() !== "")
    ?.trim()
    .slice(0, 150) ?? "";

function greenBefore(name: string): Outcome | undefined {
  const file = join(kept, `${name}.json`);
  if (!existsSync(file)) return undefined;
  return { ...(JSON.parse(readFileSync(file, "utf8")) as Outcome), before: true };
}

function keep(outcome: Outcome): void {
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${outcome.name}.json`), JSON.stringify(outcome));
}

/** A hash of everything that a campaign can depend on. */
function sources(): string {
  const hash = createHash("sha256");
  const folders =
    "{events,functions,infra,local,scripts,shared,test,web}/**/*.{ts,tsx,js,css,yaml,json,html}";
  for (const file of globSync([folders, "package-lock.json"], { cwd: root }).sort())
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

function tableOf(all: readonly Outcome[]): string {
  const time = (seconds: number) =>
    `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, "0")} s`;
  const rows = all.map(({ name, green, counts, wallSeconds, processorSeconds, before }) =>
    [
      name,
      green ? (before ? "green (before)" : "green") : "FAILED",
      time(wallSeconds),
      time(processorSeconds),
      counts,
    ].join(" | "),
  );
  return [
    "| campaign | result | on the clock | processor | counts |",
    "|---|---|---|---|---|",
    ...rows.map((row) => `| ${row} |`),
  ].join("\n");
}
