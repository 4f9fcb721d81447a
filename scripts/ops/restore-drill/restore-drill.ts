/**
 * `restore-drill`: restores the tables beside the running system, and checks the result. It copies the tables, checks
 * the journals, rebuilds and compares all views, recounts the figures, handles all events again with a provider that
 * sends nothing, and deletes the copies. The running system is not changed.
 */
import { dynamodbAuditedJournal } from "../../../shared/audit/dynamodb-audited-journal.ts";
import { dynamodbRepairableViews } from "../../../shared/journal/dynamodb-repairable-views.ts";
import { dynamodbJournalStore } from "../../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../../shared/journal/dynamodb-views.ts";
import { journalTable, services, servicesWithViews, viewsTable } from "../../operator/services.ts";
import type { System } from "../../operator/system.ts";
import { verifyService } from "../../operator/verify-service.ts";
import { rebuildSheets } from "../rebuild-sheets/rebuild-sheets.ts";
import { sheetsOf } from "../rebuild-sheets/sheets-of.ts";
import { viewKind } from "../view-kinds.ts";
import { type Backups, dynamodbBackups } from "./backups.ts";
import { type Compared, compareViews, lag } from "./compare-views.ts";
import { type Copied, namesOf, newestMoment, systemOf, tablesToAskFor, tablesToCopy } from "./copies.ts";
import { type NoticesAgain, tellAgain } from "./notices-again.ts";

const progressEvery = 1_000;

export interface Drill {
  /**
   * The time to which the tables are restored; when absent, the newest to which all tables can be restored.
   */
  readonly at?: Date | undefined;
  readonly dryRun: boolean;
}

/**
 * @returns whether the copies are sound: journals unaltered, views and figures as the journals say, no message sent
 * twice
 */
export async function restoreDrill(system: System, { at, dryRun }: Drill): Promise<boolean> {
  const backups = dynamodbBackups(system.aws);
  const copies = await tablesToCopy(system);
  const all = [...copies.map(({ table }) => table), ...(await tablesToAskFor(system))];
  const moment = await newestMoment(backups, all, at);
  console.log(`As of ${moment.toISOString()}: ${all.length} tables can be restored to it`);
  if (dryRun) {
    for (const { table, copy } of copies) console.log(`  ${table} → ${copy}`);
    console.log("Nothing was changed.");
    return true;
  }
  try {
    await timed("tables copied", () => copyAll(backups, copies, moment));
    return await check(system, copies, moment);
  } finally {
    await timed("copies deleted", () => removeAll(backups, copies));
  }
}

/** `restore-drill --remove`: deletes the copies that an interrupted drill has left. */
export async function removeCopies(system: System): Promise<boolean> {
  await removeAll(dynamodbBackups(system.aws), await tablesToCopy(system));
  console.log("No table of a drill is left.");
  return true;
}

/** Copies all tables in parallel: AWS needs about twenty minutes for one table, and no longer for several. */
async function copyAll(backups: Backups, copies: readonly Copied[], moment: Date): Promise<number> {
  await Promise.all(
    copies.flatMap(({ table, copy, rebuilt }) => [
      backups.copy(table, copy, moment),
      ...(rebuilt === undefined ? [] : [backups.empty(table, rebuilt)]),
    ]),
  );
  const names = namesOf(copies);
  await Promise.all(names.map((name) => backups.ready(name)));
  return names.length;
}

const removeAll = async (backups: Backups, copies: readonly Copied[]): Promise<number> =>
  (await Promise.all(namesOf(copies).map((name) => backups.remove(name)))).length;

async function check(system: System, copies: readonly Copied[], moment: Date): Promise<boolean> {
  const copied = systemOf(system, copies, "copied");
  const bad = await timed("entries altered", () => verifyAll(copied));
  const rebuilt = systemOf(system, copies, "rebuilt");
  const differences = await timed("differences of rebuilt views", () => compareAll(copied, rebuilt, moment));
  const figures = await timed("differences of recounted figures", () => countAnew(copied, moment));
  const again = await timed("notices sent again", () => tellAll(copied, moment));
  const sound = bad === 0 && differences === 0 && figures === 0 && again === 0;
  console.log(sound ? "The copy is sound." : "The copy differs from the system.");
  return sound;
}

async function verifyAll(copied: System): Promise<number> {
  let bad = 0;
  for (const service of services) bad += (await verifyService(copied, service)).bad.length;
  return bad;
}

async function compareAll(copied: System, rebuilt: System, moment: Date): Promise<number> {
  let differences = 0;
  for (const service of servicesWithViews) {
    const [now, then] = await Promise.all([viewsTable(rebuilt, service), viewsTable(copied, service)]);
    const tables = {
      rebuilt: dynamodbRepairableViews(now, copied.aws),
      copied: dynamodbRepairableViews(then, copied.aws),
    };
    const kind = await viewKind(copied, service);
    const compared = await compareViews(kind, tables, moment, ({ aggregates }) => {
      if (aggregates % progressEvery === 0) console.log(`  ${service}: ${aggregates} …`);
    });
    differences += tell(service, compared);
  }
  return differences;
}

function tell(service: string, { aggregates, views, behind, different, missing, stray }: Compared): number {
  console.log(
    `  ${service}: ${views} views of ${aggregates} histories${behind > 0 ? `, ${behind} behind` : ""}`,
  );
  return tellNamed({
    "were different": different,
    "were missing": missing,
    "belonged to nothing": stray,
  });
}

/**
 * Prints the ids of each kind of finding.
 * @returns the total number of ids
 */
function tellNamed(named: Readonly<Record<string, readonly string[]>>): number {
  for (const [what, ids] of Object.entries(named))
    if (ids.length > 0) console.log(`    ${ids.length} ${what}: ${ids.slice(0, 5).join(", ")}`);
  return Object.values(named).flat().length;
}

async function countAnew(copied: System, moment: Date): Promise<number> {
  const since = new Date(moment.getTime() - lag).toISOString();
  const counted = await rebuildSheets(await sheetsOf(copied), { dryRun: true, since });
  const { stories, behind, different, missing, stray, sums, unreadable } = counted;
  console.log(`  figures of ${stories} histories${behind > 0 ? `, ${behind} behind` : ""}`);
  return tellNamed({
    "were counted differently": different,
    "were not counted": missing,
    "were counted without a journal": stray,
    "sums were wrong": sums,
    "cannot be read": unreadable,
  });
}

async function tellAll(copied: System, moment: Date): Promise<number> {
  const told = services
    .filter((service) => service !== "notification")
    .map(async (service) => dynamodbAuditedJournal(service, await journalTable(copied, service), copied.aws));
  const over = {
    notices: dynamodbJournalStore(await journalTable(copied, "notification"), copied.aws),
    directory: dynamodbViews(await viewsTable(copied, "directory"), copied.aws),
  };
  const { events, again, first }: NoticesAgain = await tellAgain(await Promise.all(told), over, moment);
  console.log(`  ${events} events with a notice; ${first} of them not handled before that moment`);
  for (const id of again) console.log(`    ${id} would be sent again`);
  return again.length;
}

/** Runs a check, and prints the number of findings and the time taken. */
async function timed(what: string, run: () => Promise<number>): Promise<number> {
  const began = performance.now();
  const count = await run();
  console.log(`${what}: ${count} (${((performance.now() - began) / 1_000).toFixed(1)} s)`);
  return count;
}
