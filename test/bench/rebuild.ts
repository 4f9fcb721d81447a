/**
 * `npm run bench -- rebuild 10000 100000`: measures the time, reads and writes of rebuilding views and figures from the journals
 * of this many cases (law 8). The journal rows of one case from the local stack are copied into DynamoDB Local; then the code of
 * `npm run ops -- rebuild-views` and `npm run recount-figures` runs on the copies.
 */
import type { Stack } from "../../local/stack/stack.ts";
import { journalTable, viewsTable } from "../../scripts/operator/services.ts";
import type { System } from "../../scripts/operator/system.ts";
import { rebuildSheets } from "../../scripts/ops/rebuild-sheets/rebuild-sheets.ts";
import { sheetsOf } from "../../scripts/ops/rebuild-sheets/sheets-of.ts";
import { viewKind } from "../../scripts/ops/view-kinds.ts";
import { recountDay } from "../../scripts/recount-figures/recount-day.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { dynamodbRepairableViews } from "../../shared/journal/dynamodb-repairable-views.ts";
import { rebuildViews } from "../../shared/journal/rebuild-views.ts";
import { testDynamo } from "../stores/dynamodb.ts";
import { callsAs, contentsOf, variableOf } from "../support/operator.ts";
import { clonedAt, clones, type Original, textOf } from "./clones.ts";
import { counted, isRead } from "./counted.ts";
import { work } from "./life.ts";
import { registering, replyOf } from "./requests.ts";
import { markdown } from "./table.ts";
import { writeAll } from "./write-all.ts";

/** The services whose journals have rows of a request and whose views are rebuilt. */
const services = ["intake", "referral", "notification"] as const;
/** The services whose events the figures count. */
const tellers = [...services, "meeting"];

/** One answered case: its serialised journal rows, by the service of the journal. */
export interface WorkedOn extends Original {
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

/** The number of this measurement's applicant, who registers in a stack of this measurement alone. */
const person = 800_000;

/** Registers a request, which staff accept and answer. @returns the request's journal rows */
export async function workedOn(stack: Stack): Promise<WorkedOn> {
  const code = String(
    replyOf(await stack.invoke("intake-register-api", registering(person)))["trackingCode"],
  );
  await stack.settled();
  await work(stack, code);
  const system = asSystem(stack);
  const rows = new Map<string, readonly string[]>();
  for (const service of services) {
    const texts = (await contentsOf(stack, await journalTable(system, service))).map(textOf);
    rows.set(
      service,
      texts.filter((text) => text.includes(code)),
    );
  }
  const [whose] = /(?<="person":\{"S":")[0-9a-f]{32}/.exec(String(rows.get("intake"))) ?? [];
  if (whose === undefined) throw new Error("The journal of intake names no person");
  return { code, person: whose, rows };
}

const asSystem = (stack: Stack): System => ({
  called: "the local stack of the bench",
  aws: callsAs(stack, "operator"),
  lambda: undefined as never,
  variable: async (name, variable) => variableOf(stack, name, variable),
});

export interface Took {
  readonly what: string;
  readonly cases: number;
  readonly seconds: number;
  readonly read: number;
  readonly written: number;
}

/**
 * The cases whose rows are in one set of tables. DynamoDB Local sorts a whole table for each page of a scan (a page took 0.2 s
 * among 20,000 rows, 1.7 s among 80,000, and none within its limit of time among 200,000), which DynamoDB does not do. So more
 * cases are rebuilt one set after the other.
 */
const inOneSet = 1_000;

/** Rebuilds views and figures from the journals of `cases` copies of a case, and measures the rebuild. */
export async function rebuildAmong(
  original: WorkedOn,
  cases: number,
  progress: (what: string) => void,
): Promise<readonly Took[]> {
  const all = new Map<string, Took>();
  for (let from = 0; from < cases; from += inOneSet) {
    for (const took of await rebuildSet(original, from, Math.min(cases, from + inOneSet)))
      all.set(took.what, added(all.get(took.what), took));
    progress(`${Math.min(cases, from + inOneSet)} of ${cases} cases are rebuilt`);
  }
  return [...all.values()];
}

const added = (before: Took | undefined, { what, cases, seconds, read, written }: Took): Took => ({
  what,
  cases: cases + (before?.cases ?? 0),
  seconds: seconds + (before?.seconds ?? 0),
  read: read + (before?.read ?? 0),
  written: written + (before?.written ?? 0),
});

/** Rebuilds the views and figures of the copies from `from` to `to` - 1 in new tables. */
async function rebuildSet(original: WorkedOn, from: number, to: number): Promise<readonly Took[]> {
  const dynamo = await testDynamo();
  try {
    const tables = new Map<string, string>();
    for (const service of [...tellers, "directory"])
      tables.set(`${service} JOURNAL_TABLE`, await dynamo.make("journal"));
    for (const service of services) tables.set(`${service} VIEWS_TABLE`, await dynamo.make("views"));
    tables.set("insight SHEETS_TABLE", await dynamo.make("sheets"));
    for (const [service, texts] of original.rows)
      await writeAll(dynamo, tables.get(`${service} JOURNAL_TABLE`) ?? "", clones(texts, original, from, to));
    const reads = counted(dynamo.aws, isRead);
    const writes = counted(reads.aws, (operation) => !isRead(operation));
    const system: System = {
      called: "DynamoDB Local",
      aws: writes.aws,
      lambda: undefined as never,
      variable: async (name, variable) => tables.get(`${name.split("-")[0]} ${variable}`) ?? "",
    };
    const took: Took[] = [];
    for (const [what, run] of Object.entries(rebuildings(system, lastDay(original, to)))) {
      const began = performance.now();
      let read = 0;
      const written = await writes.during(async () => {
        read = await reads.during(run);
      });
      took.push({ what, cases: to - from, seconds: (performance.now() - began) / 1_000, read, written });
    }
    return took;
  } finally {
    await dynamo.stop();
  }
}

/** The day on which the last copy was answered. */
function lastDay({ rows }: WorkedOn, to: number): string {
  const moments = [...rows.values()].flat().flatMap((text) => text.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g) ?? []);
  return tehranDay(clonedAt(new Date(moments.sort().at(-1) ?? 0), to));
}

function rebuildings(system: System, day: string): Readonly<Record<string, () => Promise<unknown>>> {
  const lists = services.map((service) => [
    `rebuild-views ${service}`,
    async () => {
      const views = dynamodbRepairableViews(await viewsTable(system, service), system.aws);
      await rebuildViews(await viewKind(system, service), views, { dryRun: false });
    },
  ]);
  return {
    ...Object.fromEntries(lists),
    "rebuild-views insight": async () => rebuildSheets(await sheetsOf(system), { dryRun: false }),
    "recount-figures": async () => {
      const { found } = await recountDay(system, day);
      if (found.length > 0) throw new Error(`Rebuilt figures differ from the journals: ${found[0]}`);
    },
  };
}

export const rebuildTable = (took: readonly Took[]): string =>
  markdown([
    ["command", "cases", "seconds", "cases a second", "RCU a case", "WCU a case"],
    ...took.map(({ what, cases, seconds, read, written }) => [
      what,
      cases.toLocaleString("en"),
      seconds.toFixed(0),
      (cases / seconds).toFixed(0),
      (read / cases).toFixed(1),
      (written / cases).toFixed(1),
    ]),
  ]);
