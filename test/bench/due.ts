/**
 * Checks that handling due rows costs the same however many other rows are due later (D9, law 7). The real sweep and use case
 * run on DynamoDB Local among a thousand, ten thousand and a hundred thousand rows that are due later, and their read units
 * are compared.
 */

import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { actOnDue } from "../../functions/referral/clock/act-on-due/act-on-due.ts";
import { recountsAggregate } from "../../functions/referral/journals/journal-recounts.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { dueView } from "../../shared/due/due-list.ts";
import { sweepDue } from "../../shared/due/sweep-due.ts";
import { itemOf } from "../../shared/journal/dynamodb-row.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import type { JournalStore } from "../../shared/journal/journal.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { type Item, toItem } from "../../shared/table/item.ts";
import { answerDue, codeOf, directory, openingIn } from "../due/opened.ts";
import { type TestDynamo, testDynamo } from "../stores/dynamodb.ts";
import { counted, isRead } from "./counted.ts";
import type { Line } from "./table.ts";
import { writeAll } from "./write-all.ts";

const registeredAt = Date.parse("2026-11-08T06:30:00.000Z");
const minute = { log: { add: () => {}, line: () => {} }, hasTime: () => true };
/** The number of rows that are due in the minute of each sweep. */
const falls = [0, 50, 500] as const;
/** The number of the first due case, above the numbers of all rows that are due later. */
const firstDue = 1_000_000;

/** Rows of the due list that are due later than `after`, one second apart. */
const laterRows = (count: number, after: Date): readonly Item[] =>
  Array.from({ length: count }, (_, n) =>
    toItem(dueView(codeOf(n), 1, [new Date(after.getTime() + (n + 60) * 1_000).toISOString()])),
  );

type Tables = Readonly<Record<"journal" | "views", string>>;

/** Makes cases in the minute of their answers' deadline. @returns their journal and view rows, and this minute */
async function dueCases(first: number, count: number) {
  const store = memoryJournalStore();
  const opening = openingIn(store);
  const rows: { readonly journal: Item[]; readonly views: Item[] } = { journal: [], views: [] };
  let moment = "";
  for (let n = first; n < first + count; n += 1) {
    moment = answerDue(await opening.open(n, registeredAt));
    await opening.goOnUntil(n, moment);
    const { id, version, state } = await opening.load(n);
    rows.journal.push(...(await store.all(id)).map(itemOf));
    rows.views.push(...buildCaseViews(id, version, state).map((view) => toItem(view)));
  }
  return { moment, rows };
}

const depsOver = (store: JournalStore, now: () => Date) => ({
  cases: openJournal(caseAggregate, store, { release: "bench" }),
  recounts: openJournal(recountsAggregate, store, { release: "bench" }),
  directory,
  now,
});

/** The read units of a sweep among `open` rows that are due later, by the number of rows that are due now. */
async function readsAmong(local: TestDynamo, open: number): Promise<ReadonlyMap<number, number>> {
  const tables: Tables = { journal: await local.make("journal"), views: await local.make("views") };
  const { moment } = await dueCases(firstDue, 1);
  const at = new Date(moment);
  await writeAll(local, tables.views, laterRows(open, at));
  const { aws, during } = counted(local.aws, isRead);
  const views = dynamodbViews(tables.views, aws);
  const deps = depsOver(dynamodbJournalStore(tables.journal, aws), () => at);
  const reads = new Map<number, number>();
  let first = firstDue;
  for (const count of falls) {
    const { rows } = await dueCases(first, count);
    await writeAll(local, tables.journal, rows.journal);
    await writeAll(local, tables.views, rows.views);
    const sweep = async () => {
      const taken = await sweepDue({ views, now: () => at, onDue: (code) => actOnDue(deps, code) }, minute);
      if (taken !== count) throw new Error(`${taken} of ${count} were taken up`);
    };
    reads.set(count, await during(sweep));
    // Writes the views as the view builder would, so that the handled rows leave the due list.
    for (let n = first; n < first + count; n += 1) {
      const { id, version, state } = await deps.cases.load(codeOf(n));
      for (const view of buildCaseViews(id, version, state)) await views.put(view);
    }
    first += count;
  }
  return reads;
}

/**
 * Lines with the ratio of a sweep's cost among more rows that are due later to its cost among the fewest; the ratio may be at
 * most 1.
 */
export async function dueLines(sizes: readonly [number, ...number[]]): Promise<readonly Line[]> {
  const local = await testDynamo();
  try {
    const [few, ...more] = sizes;
    const before = await readsAmong(local, few);
    const lines: Line[] = [...before].map(([due, units]) => ({
      what: `${due} of ${few} fall due in one minute: the sweep, and acting on each`,
      measured: units,
      unit: "RCU",
    }));
    for (const open of more) {
      const after = await readsAmong(local, open);
      for (const [due, units] of before)
        lines.push({
          what: `growth from ${few} to ${open} open: ${due} due (${units} read units)`,
          measured: (after.get(due) ?? Number.NaN) / units,
          bar: 1,
          unit: "×",
        });
    }
    return lines;
  } finally {
    await local.stop();
  }
}
