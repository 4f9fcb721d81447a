/**
 * `npm run prove [-- names of campaigns] [--list] [--again]`: runs the campaigns one after the other and ends with a table. A campaign
 * that was green on the same sources is not run again, so a run that was ended goes on where it stopped; `--again` runs it all the
 * same. The whole output of each is in `test-results/prove/`. Exits with 1 when a campaign failed.
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
  if (stopping.signal.aborted) console.log("Ended before all had run: the same command goes on from here.");
  process.exitCode = stopping.signal.aborted ? 130 : outcomes.every(({ green }) => green) ? 0 : 1;
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
