/**
 * `npm run drill -- [--requests 30000] [--seed 1] [--work-days 7] [--until 2026-12-27] [--json FILE]`: plays 30,000 requests of
 * two days after a price shock in memory, and prints how the system and its staff got on. Exits with 1 when something broke.
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { drillInMemory, usual } from "./memory/drill-in-memory.ts";
import { tablesOf } from "./tables.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: String(usual.requests) },
    seed: { type: "string", default: String(usual.seed) },
    "work-days": { type: "string", default: String(usual.workDays) },
    until: { type: "string", default: usual.until },
    json: { type: "string" },
  },
});

const report = await drillInMemory({
  seed: number("--seed", values.seed),
  requests: number("--requests", values.requests),
  workDays: number("--work-days", values["work-days"]),
  until: values.until,
  progress: (line) => console.error(`… ${line}`),
});
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 1)}\n`);
console.log(tablesOf(report));
if (report.broke.length > 0) process.exitCode = 1;

function number(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${name} takes a whole number from 1`);
}
