import { dynamodbAuditedJournal } from "../../shared/audit/dynamodb-audited-journal.ts";
import type { StoredRow } from "../../shared/journal/journal.ts";
import { chosen, journalTable, services } from "../operator/services.ts";
import type { System } from "../operator/system.ts";
import type { Choice } from "./rebuild-views.ts";
import { tellerOf } from "./tell-again.ts";

const atOnce = 100;
const progressEvery = 10 * atOnce;

/**
 * `replay --since <moment> [--service x]`: publishes past events again. A consumer ignores an event whose id it has
 * already handled. Outdated news is recorded and not sent, so a replay sends no old messages.
 */
export async function replay(system: System, choice: Choice & { readonly since: Date }): Promise<boolean> {
  let unreadable = 0;
  for (const service of chosen(services, choice.service)) {
    const counts = await replayService(system, service, choice);
    unreadable += counts.unreadable;
    const verb = choice.dryRun ? "would be published again" : "published again";
    console.log(`${service}: ${counts.events} events of ${counts.rows} entries ${verb}`);
  }
  if (unreadable > 0) console.log(`${unreadable} entries cannot be read: npm run verify-audit says which.`);
  return unreadable === 0;
}

/** Publishes the events of one service. It reads the whole journal and skips rows before the given time. */
export async function replayService(
  system: System,
  service: string,
  {
    since,
    dryRun,
    each = async () => {},
  }: { since: Date; dryRun: boolean; each?: (id: string) => Promise<void> },
) {
  const counts = { rows: 0, events: 0, unreadable: 0 };
  const tell = await tellerOf(system, service);
  let waiting: StoredRow[] = [];
  const flush = async () => {
    if (!dryRun) await tell(waiting);
    waiting = [];
  };
  for await (const { id, rows } of dynamodbAuditedJournal(
    service,
    await journalTable(system, service),
    system.aws,
  ).stories()) {
    const readable = rows.flatMap((row) => ("unreadable" in row ? [] : [row]));
    counts.unreadable += rows.length - readable.length;
    const later = readable.filter(({ at }) => Date.parse(at) >= since.getTime());
    if (later.length > 0) await each(id);
    for (const row of later) {
      counts.rows += 1;
      counts.events += row.events.length;
      waiting.push(row);
      if (waiting.length === atOnce) await flush();
      if (counts.rows % progressEvery === 0) console.log(`  ${service}: ${counts.rows} …`);
    }
  }
  await flush();
  return counts;
}
