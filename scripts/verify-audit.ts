/**
 * `npm run verify-audit [-- --service intake] [-- --id 407155289363]`: checks the hash chain of every aggregate of every
 * journal, and each row against its anchor. Names the first bad entry of each aggregate, and ends with 1 when there is one.
 */
import { parseArgs } from "node:util";
import type { Anchors } from "../shared/audit/anchors.ts";
import type { AuditedJournal } from "../shared/audit/audited-journal.ts";
import { dynamodbAnchors } from "../shared/audit/dynamodb-anchors.ts";
import { dynamodbAuditedJournal } from "../shared/audit/dynamodb-audited-journal.ts";
import { type BadEntry, type Checked, verifyAggregate, verifyJournal } from "../shared/audit/verify.ts";
import { runCommand } from "./operator/run-command.ts";
import { anchorsTable, chosen, journalTable, services } from "./operator/services.ts";
import { findSystem, type System } from "./operator/system.ts";

const progressEvery = 1_000;

const what: Readonly<Record<BadEntry["why"], string>> = {
  altered: "is not what was written: its hash does not fit",
  missing: "is missing",
  unreadable: "is not an entry of the journal any more",
  "not as anchored": "is not what was written: the hash kept by the auditor is another",
};

async function verifyService(system: System, service: string, anchors: Anchors, id: string | undefined) {
  const journal = dynamodbAuditedJournal(service, await journalTable(system, service), system.aws);
  const found = { ...nothing, bad: [] as BadEntry[] };
  for await (const checked of id === undefined
    ? verifyJournal(journal, anchors)
    : one(journal, anchors, id)) {
    count(found, checked);
    if (checked.bad) console.log(`  ${told(checked.bad)}`);
    if (found.aggregates % progressEvery === 0) console.log(`  ${service}: ${found.aggregates} …`);
  }
  const { aggregates, rows, unanchored, oldest } = found;
  const anchored =
    unanchored === 0 ? "all anchored" : `${unanchored} not anchored yet, the oldest of ${oldest}`;
  console.log(`${service}: ${aggregates} histories, ${rows} entries, ${anchored}`);
  return found;
}

interface Found {
  aggregates: number;
  rows: number;
  unanchored: number;
  /** When the oldest entry without an anchor was written. */
  oldest: string;
  readonly bad: BadEntry[];
}

const nothing: Omit<Found, "bad"> = { aggregates: 0, rows: 0, unanchored: 0, oldest: "" };

function count(found: Found, { rows, unanchored, bad }: Checked): void {
  found.aggregates += 1;
  found.rows += rows;
  found.unanchored += unanchored.length;
  for (const at of unanchored) if (!found.oldest || at < found.oldest) found.oldest = at;
  if (bad) found.bad.push(bad);
}

async function* one(journal: AuditedJournal, anchors: Anchors, id: string): AsyncIterable<Checked> {
  const checked = await verifyAggregate(journal, anchors, id);
  if (checked.rows > 0 || checked.bad) yield checked;
}

function told({ service, id, version, why }: BadEntry): string {
  return `${service} ${id}, entry ${version}, ${what[why]}`;
}

await runCommand(async () => {
  const { values } = parseArgs({ options: { service: { type: "string" }, id: { type: "string" } } });
  const system = await findSystem();
  console.log(`Verifying ${system.called}`);
  const anchors = dynamodbAnchors(await anchorsTable(system), system.aws);
  const all = { ...nothing, bad: [] as BadEntry[] };
  for (const service of chosen(services, values.service)) {
    const found = await verifyService(system, service, anchors, values.id);
    all.aggregates += found.aggregates;
    all.bad.push(...found.bad);
  }
  if (all.aggregates === 0 && values.id !== undefined) throw new Error(`Nothing is called ${values.id}.`);
  const [first] = all.bad;
  console.log(first ? `Altered: ${all.bad.length}. The first: ${told(first)}.` : "All is as it was written.");
  return first === undefined;
});
