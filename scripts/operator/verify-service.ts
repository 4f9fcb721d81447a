/** Checks the journal of one service and reports the rows that were altered, added or removed. */
import type { Anchors } from "../../shared/audit/anchors.ts";
import type { AuditedJournal } from "../../shared/audit/audited-journal.ts";
import { readAnchors } from "../../shared/audit/dynamodb-anchors.ts";
import { dynamodbAuditedJournal } from "../../shared/audit/dynamodb-audited-journal.ts";
import { type BadEntry, type Checked, verifyAggregate, verifyJournal } from "../../shared/audit/verify.ts";
import { anchorsTable, journalTable } from "./services.ts";
import type { System } from "./system.ts";

const progressEvery = 1_000;

const what: Readonly<Record<BadEntry["why"], string>> = {
  altered: "was altered: its hash does not fit",
  missing: "is missing",
  unreadable: "is no longer an entry of the journal",
  "not as anchored": "was altered: the auditor's hash differs",
};

/**
 * Checks every aggregate of a service.
 * @param id checks only the aggregate with this id
 */
export async function verifyService(system: System, service: string, id?: string): Promise<Found> {
  // Anchors, the hashes of rows stored outside the journal, are read first, so that the row of each read anchor is read, too.
  const anchors = await readAnchors(
    await anchorsTable(system),
    system.aws,
    (row) => row.service === service && (id === undefined || row.id === id),
  );
  const journal = dynamodbAuditedJournal(service, await journalTable(system, service), system.aws);
  const found: Found = { aggregates: 0, rows: 0, unanchored: 0, oldest: "", bad: [] };
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

export interface Found {
  aggregates: number;
  rows: number;
  unanchored: number;
  /** The time of the oldest row whose hash is not stored outside the journal yet (as an anchor). */
  oldest: string;
  readonly bad: BadEntry[];
}

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

export function told({ service, id, version, why }: BadEntry): string {
  return `${service} ${id}, entry ${version}, ${what[why]}`;
}
