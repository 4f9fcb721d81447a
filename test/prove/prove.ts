/**
 * `npm run prove [-- names of campaigns] [--list] [--again]` runs the campaigns one after another and prints a table. A
 * campaign that passed on the same sources is skipped, so an interrupted run can be continued; `--again` runs it all the same.
 * Whole outputs are in `test-results/prove/`. Exits with 1 when a campaign failed.
 */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { campaigns } from "./campaigns.ts";
import { runCampaigns, tableOf } from "./run-campaigns.ts";

const root = join(import.meta.dirname, "../..");

const { values, positionals } = parseArgs({
  options: { list: { type: "boolean" }, again: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !campaigns.some((one) => one.name === name));
if (unknown.length > 0) {
  const names = campaigns.map(({ name }) => name).join(", ");
  console.error(`There is no campaign ${unknown.join(", ")}. There are: ${names}`);
  process.exitCode = 2;
} else if (values.list) {
  for (const { name, proves, command } of campaigns)
    console.log(`${name.padEnd(20)} ${proves}\n${" ".repeat(21)}${command.join(" ")}`);
} else {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const chosen = campaigns.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const outcomes = await runCampaigns(chosen, {
    root,
    logs: join(root, "test-results/prove"),
    kept: join(root, "node_modules/.cache/peygir-prove", sources()),
    again: values.again,
    say: (line) => console.log(line),
    stop: stopping.signal,
  });
  console.log(`\n${tableOf(outcomes)}`);
  if (stopping.signal.aborted) console.log("Ended before all had run: repeat the command to continue.");
  process.exitCode = stopping.signal.aborted ? 130 : outcomes.every(({ green }) => green) ? 0 : 1;
}

/** Returns a hash of all sources on which a campaign can depend. */
function sources(): string {
  const hash = createHash("sha256");
  const folders =
    "{events,functions,infra,local,scripts,shared,test,web}/**/*.{ts,tsx,js,css,yaml,json,html}";
  for (const file of globSync([folders, "package-lock.json"], { cwd: root }).sort())
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}
