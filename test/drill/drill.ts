/**
 * `npm run drill`: plays 30,000 requests of two days after a price shock, and prints how the system and its staff got on.
 *
 * - `npm run drill -- [--requests 30000] [--seed 1] [--work-days 7] [--until 2026-12-27]` plays the requests in memory, in
 *   virtual time.
 * - `-- --stack [500]` sends this number of requests by HTTP to a local stack of its own, as fast as the stack takes them.
 * - `-- --at https://… --tokens FILE --no-real-sms [--requests 500] [--at-once 4] [--phone-share 0.5]` sends them to a deployed
 *   demo system; `docs/operate/drill.md` says what it needs.
 *
 * `--json FILE` also writes all figures to a file. Exits with 1 when something broke.
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { atSystem } from "./http/at-system.ts";
import { onStack } from "./http/on-stack.ts";
import { drillInMemory, usual } from "./memory/drill-in-memory.ts";
import type { Report } from "./report.ts";
import { tablesOf } from "./tables.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: "string" },
    seed: { type: "string", default: String(usual.seed) },
    "work-days": { type: "string", default: String(usual.workDays) },
    until: { type: "string", default: usual.until },
    stack: { type: "boolean", default: false },
    at: { type: "string" },
    tokens: { type: "string" },
    "no-real-sms": { type: "boolean", default: false },
    "at-once": { type: "string", default: "4" },
    "phone-share": { type: "string", default: "0.5" },
    json: { type: "string" },
  },
});

const progress = (line: string) => console.error(`… ${line}`);
const report = await drill();
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
console.log(tablesOf(report));
if (report.broke.length > 0) process.exitCode = 1;

function http(requests: string) {
  return {
    seed: number("--seed", values.seed),
    requests: number("--requests", requests),
    atOnce: number("--at-once", values["at-once"]),
    phoneShare: Number(values["phone-share"]),
  };
}

function drill(): Promise<Report> {
  const seed = number("--seed", values.seed);
  if (values.at !== undefined) {
    if (values.tokens === undefined || !values["no-real-sms"])
      throw new Error("--at needs --tokens and --no-real-sms (docs/operate/drill.md)");
    return atSystem({ ...http(values.requests ?? "500"), at: values.at, tokens: values.tokens, progress });
  }
  if (values.stack) return onStack({ ...http(values.requests ?? positionals[0] ?? "500"), progress });
  const requests = number("--requests", values.requests ?? String(usual.requests));
  const workDays = number("--work-days", values["work-days"]);
  return drillInMemory({ seed, requests, workDays, until: values.until, progress });
}

function number(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${name} takes a whole number from 1`);
}
