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
import { dynamodbRepairableViews } from "../../shared/journal/dynamodb-repairable-views.ts";
import { rebuildViews } from "../../shared/journal/rebuild-views.ts";
import { testDynamo } from "../stores/dynamodb.ts";
import { callsAs, contentsOf, variableOf } from "../support/operator.ts";
import { atOnce, clones, type Original, textOf } from "./clones.ts";
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

/** The number of this measurement's applicant; no other measurement uses this number. */
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

/** Rebuilds views and figures from the journals of `count` copies of a case, and measures the rebuild. */
export async function rebuildAmong(
  original: WorkedOn,
  cases: number,
  progress: (what: string) => void,
): Promise<readonly Took[]> {
  const dynamo = await testDynamo();
  try {
    const tables = new Map<string, string>();
    for (const service of tellers) tables.set(`${service} JOURNAL_TABLE`, await dynamo.make("journal"));
    for (const service of services) tables.set(`${service} VIEWS_TABLE`, await dynamo.make("views"));
    tables.set("insight SHEETS_TABLE", await dynamo.make("sheets"));
    for (const [service, texts] of original.rows)
      for (let from = 0; from < cases; from += atOnce)
        await writeAll(
          dynamo,
          tables.get(`${service} JOURNAL_TABLE`) ?? "",
          clones(texts, original, from, Math.min(cases, from + atOnce)),
        );
    progress(`${cases} cases are in the journals`);
    const reads = counted(dynamo.aws, isRead);
    const writes = counted(reads.aws, (operation) => !isRead(operation));
    const system: System = {
      called: "DynamoDB Local",
      aws: writes.aws,
      lambda: undefined as never,
      variable: async (name, variable) => tables.get(`${name.split("-")[0]} ${variable}`) ?? "",
    };
    const took: Took[] = [];
    for (const [what, run] of Object.entries(rebuildings(system))) {
      const began = performance.now();
      let read = 0;
      const written = await writes.during(async () => {
        read = await reads.during(run);
      });
      took.push({ what, cases, seconds: (performance.now() - began) / 1_000, read, written });
      progress(`${what}: ${took.at(-1)?.seconds.toFixed(0)} s`);
    }
    return took;
  } finally {
    await dynamo.stop();
  }
}

function rebuildings(system: System): Readonly<Record<string, () => Promise<unknown>>> {
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
