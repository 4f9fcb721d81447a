/** Compares the figures of one day, which the operator's system stores, with a count of its journals. */
import type { EventEnvelope } from "../../events/define-event.ts";
import { dynamodbAuditedJournal } from "../../shared/audit/dynamodb-audited-journal.ts";
import { envelopesOf } from "../../shared/journal/envelopes.ts";
import { dynamodbSheets } from "../../shared/sheets/dynamodb-sheets.ts";
import { journalTable, sheetsTable } from "../operator/services.ts";
import type { System } from "../operator/system.ts";
import { differences } from "./differences.ts";
import { headsIn } from "./heads.ts";

/** The services whose events are counted. */
const tellers = ["intake", "referral", "meeting"];

export interface Recounted {
  /** A sentence for each figure that differs from the count of the journals; empty when all agree. */
  readonly found: readonly string[];
  /** The numbers of compared events and units. */
  readonly events: number;
  readonly units: number;
}

/** Recounts the figures of a day (Tehran, `2026-11-24`), request by request. */
export async function recountDay(system: System, day: string): Promise<Recounted> {
  const events = (await Promise.all(tellers.map((service) => announced(system, service)))).flat();
  const units = [...new Set(events.flatMap(({ data }) => (data as { readonly unit?: string }).unit ?? []))];
  const sheets = dynamodbSheets<never>(await sheetsTable(system), system.aws);
  const headOn = headsIn(await published(system));
  const found = await differences(sheets, events, { day, units, headOn });
  return { found, events: events.length, units: units.length };
}

async function published(system: System): Promise<Parameters<typeof headsIn>[0]> {
  const journal = dynamodbAuditedJournal("directory", await journalTable(system, "directory"), system.aws);
  const all: Parameters<typeof headsIn>[0][number][] = [];
  for await (const { rows } of journal.stories())
    for (const row of rows) if (!("unreadable" in row)) all.push(row);
  return all;
}

async function announced(system: System, service: string): Promise<readonly EventEnvelope[]> {
  const journal = dynamodbAuditedJournal(service, await journalTable(system, service), system.aws);
  const events: EventEnvelope[] = [];
  for await (const { rows } of journal.stories())
    for (const row of rows) if (!("unreadable" in row)) events.push(...envelopesOf(service, row));
  return events;
}
