/**
 * `npm run recount-figures [-- --day 2026-11-24]`: recounts a day's figures from the journals, request by
 * request, and compares them with the desk's sums for the organisation and for each unit. It prints each
 * difference, and exits with 1 when there is one. Events of the last seconds may not be counted yet.
 */
import { parseArgs } from "node:util";
import type { EventEnvelope } from "../events/define-event.ts";
import { dynamodbAuditedJournal } from "../shared/audit/dynamodb-audited-journal.ts";
import { tehranDay } from "../shared/domain/time/tehran-time.ts";
import { envelopesOf } from "../shared/journal/envelopes.ts";
import { dynamodbSheets } from "../shared/sheets/dynamodb-sheets.ts";
import { runCommand } from "./operator/run-command.ts";
import { journalTable } from "./operator/services.ts";
import { findSystem, type System } from "./operator/system.ts";
import { differences } from "./recount-figures/differences.ts";
import { headsIn } from "./recount-figures/heads.ts";

/** The services whose events are counted. */
const tellers = ["intake", "referral", "meeting"];

await runCommand(async () => {
  const { values } = parseArgs({ options: { day: { type: "string" } } });
  const day = values.day ?? tehranDay(new Date());
  const system = await findSystem();
  const events = (await Promise.all(tellers.map((service) => announced(system, service)))).flat();
  const units = [...new Set(events.flatMap(({ data }) => (data as { readonly unit?: string }).unit ?? []))];
  const sheets = dynamodbSheets<never>(
    await system.variable("insight-on-events", "SHEETS_TABLE"),
    system.aws,
  );
  const found = await differences(sheets, events, { day, units, headOn: headsIn(await published(system)) });
  for (const one of found) console.log(one);
  const compared = `${events.length} events, ${units.length} units, as of ${day}`;
  console.log(
    found.length === 0
      ? `All figures agree with the journals: ${compared}.`
      : `${found.length} differ: ${compared}.`,
  );
  return found.length === 0;
});

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
