/**
 * Checks that costs do not grow with the number of cases (law 7). The real use cases run on DynamoDB Local among a thousand and
 * ten thousand open cases of one unit, or other given numbers, and their capacity units are compared.
 */

import type { AboutRequest } from "../../functions/referral/case/core.ts";
import { caseAggregate } from "../../functions/referral/case/journal.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { buildCaseViews } from "../../functions/referral/projections/build-views.ts";
import { readFirstWords } from "../../functions/referral/queries/first-words.ts";
import { countInbox } from "../../functions/referral/queries/list-inbox/count-inbox.ts";
import { listInbox } from "../../functions/referral/queries/list-inbox/list-inbox.ts";
import { readCase } from "../../functions/referral/queries/read-case/read-case.ts";
import { openCase } from "../../functions/referral/reactions/open-case/open-case.ts";
import { fixedDirectory } from "../../shared/directory/reader.ts";
import { requestOf } from "../../shared/domain/cases/case-id.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import type { Staff } from "../../shared/handler/auth/staff.ts";
import { itemOf } from "../../shared/journal/dynamodb-row.ts";
import { dynamodbJournalStore } from "../../shared/journal/dynamodb-store.ts";
import { dynamodbViews } from "../../shared/journal/dynamodb-views.ts";
import { memoryJournalStore } from "../../shared/journal/memory-store.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { viewBuilder } from "../../shared/journal/view-builder.ts";
import { dynamodbPresence } from "../../shared/presence/dynamodb.ts";
import { dynamodbTable } from "../../shared/table/dynamodb.ts";
import { type Item, toItem } from "../../shared/table/item.ts";
import { type TestDynamo, testDynamo } from "../stores/dynamodb.ts";
import { documentsOver, referralOver } from "../support/compose.ts";
import { organisation } from "../support/organisation.ts";
import { atOnce, clonedAt, clones, textOf } from "./clones.ts";
import { type Counted, counted } from "./counted.ts";
import type { Line } from "./table.ts";
import { writeAll } from "./write-all.ts";

const person = "0123456789abcdef0123456789abcdef";
const at = (n: number) => new Date(Date.UTC(2026, 10, 24) + n * 1_000);
const directory = fixedDirectory(1, organisation);
const options = { release: "bench" };
const staff: Staff = {
  username: "e.karimi",
  unit: "price-control",
  roles: ["expert"],
  headOf: [],
  standsInFor: [],
};

/** The text of a request, of usual length. */
const description = "یخچال نو را پس از دو هفته برای بار سوم به تعمیرگاه بردم و هنوز خراب است. ".repeat(6);

const codeOf = (n: number): string => String(100_000_000_000 + n);

const about = (code: string, opened: Date): AboutRequest => ({
  person,
  kind: "complaint",
  subject: "price",
  channel: "web",
  language: "fa",
  registeredAt: opened.toISOString(),
  words: `intake/${code}/words-0000000000000000000000`,
});

const told = (code: string) => ({ id: `intake/${code}/1/0`, subject: code, correlationid: code });

/**
 * Writes `count` waiting cases of one unit into journal and views, as copies of one case that the use case opened. Then writes
 * the measured case, opened in the middle of their opening times.
 */
async function fill(dynamo: TestDynamo, tables: Tables, count: number): Promise<void> {
  const original = Object.entries(await rowsOf(tables, codeOf(0), at(0)));
  for (let from = 0; from < count; from += atOnce)
    for (const [table, rows] of original) {
      const texts = rows.map(textOf);
      await writeAll(
        dynamo,
        table,
        clones(texts, { code: codeOf(0), person }, from, Math.min(count, from + atOnce)),
      );
    }
  const between = await rowsOf(tables, workedOn, clonedAt(at(0), count / 2));
  for (const [table, rows] of Object.entries(between)) await writeAll(dynamo, table, rows);
}

const workedOn = trackingCode("20000000000");

/** The journal and view rows of a newly opened case, by the name of their table. */
async function rowsOf(
  { journal, views }: Tables,
  code: string,
  opened: Date,
): Promise<Record<string, Item[]>> {
  const store = memoryJournalStore();
  const cases = openJournal(caseAggregate, store, options);
  await openCase({ cases, directory, now: () => opened }, told(code), about(code, opened));
  const { id, version, state } = await cases.load(code);
  return {
    [journal]: (await store.all(id)).map(itemOf),
    [views]: buildCaseViews(id, version, state).map(toItem),
  };
}

interface Tables {
  readonly journal: string;
  readonly views: string;
  readonly keys: string;
  readonly documents: string;
}

function referralOn(aws: Counted["aws"], tables: Tables) {
  const rows = { keys: dynamodbTable(tables.keys, aws), documents: dynamodbTable(tables.documents, aws) };
  const deps = referralOver({
    tables: rows,
    journal: dynamodbJournalStore(tables.journal, aws),
    views: dynamodbViews(tables.views, aws),
    presence: dynamodbPresence(tables.views, aws),
    options,
    directory,
    now: () => at(1_000_000),
  });
  return { deps, keys: documentsOver(rows).keys };
}

/** The capacity units of each operation among `count` cases. */
async function costsAmong(dynamo: TestDynamo, count: number): Promise<ReadonlyMap<string, number>> {
  const [journal, views, keys, documents] = await Promise.all(
    (["journal", "views", "rows", "rows"] as const).map((kind) => dynamo.make(kind)),
  );
  const tables = { journal, views, keys, documents } as Tables;
  await fill(dynamo, tables, count);
  const { aws, during } = counted(dynamo.aws);
  const { deps, keys: personKeys } = referralOn(aws, tables);
  await personKeys.getOrMake(person);
  const code = workedOn;
  await personKeys.makeFor(code);
  const store = dynamodbViews(tables.views, aws);
  const ask = { case: code, username: staff.username, seen: { personVersion: 0 }, key: "bench" };
  const first = await listInbox(deps, staff, { list: "unit" });
  const allFirst = await listInbox(deps, { ...staff, roles: ["auditor"] }, { list: "all" });
  const shown = first.items.map((row) => row.case);
  for (const each of shown) {
    await personKeys.makeFor(requestOf(each));
    await deps.documents.put(about(each, at(0)).words, person, { description });
  }
  const operations: Readonly<Record<string, () => Promise<unknown>>> = {
    "open a case": () => openCase(deps, told(codeOf(count)), about(codeOf(count), at(count))),
    "list the inbox": () => listInbox(deps, staff, { list: "unit" }),
    "read the first words of its page": () => readFirstWords(deps, staff, shown),
    "count the lists of an expert": () => countInbox(deps, staff),
    "list its next page": () => listInbox(deps, staff, { list: "unit", after: first.next ?? "" }),
    "list all that a head sees": () => listInbox(deps, { ...staff, roles: ["head"] }, { list: "all" }),
    "list all cases, as an auditor sees them": () =>
      listInbox(deps, { ...staff, roles: ["auditor"] }, { list: "all" }),
    "list their next page": () =>
      listInbox(deps, { ...staff, roles: ["auditor"] }, { list: "all", after: allFirst.next ?? "" }),
    "find among all what is not there": () =>
      listInbox(deps, { ...staff, roles: ["auditor"] }, { list: "all", kind: "none" }),
    "find in it what is not there": () => listInbox(deps, staff, { list: "all", kind: "none" }),
    "look at a case": () => readCase(deps, code, staff.username),
    "accept it": () => acceptCase(deps, ask, { points: ["گرانی روغن"] }),
    "build its inbox rows": () => viewBuilder(deps.cases, store, buildCaseViews)(code),
  };
  const costs = new Map<string, number>();
  for (const [name, run] of Object.entries(operations)) costs.set(name, await during(run));
  return costs;
}

/** For each operation, the ratio of its cost among `many` cases to its cost among `few`; the ratio may be at most 1. */
export async function growthLines(few: number, many: number): Promise<readonly Line[]> {
  const dynamo = await testDynamo();
  try {
    const [before, after] = [await costsAmong(dynamo, few), await costsAmong(dynamo, many)];
    return [...before].map(([name, units]) => ({
      what: `growth from ${few} to ${many} cases: ${name} (${units} units)`,
      measured: (after.get(name) ?? Number.NaN) / units,
      bar: 1,
      unit: "×",
    }));
  } finally {
    await dynamo.stop();
  }
}
