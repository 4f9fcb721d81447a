/**
 * Fills a stack with many cases. One request is registered through the whole stack. The request's rows in the views of all
 * services are then copied, with other codes, persons and later days. Journals, vault, keys and documents are not copied,
 * since finding a row by its id costs DynamoDB the same among any number of rows.
 */
import { join } from "node:path";
import { allListOf } from "../../functions/referral/projections/all-list.ts";
import { startDynamoDb } from "../../local/dynamodb/dynamodb-local.ts";
import { tablesOf } from "../../local/dynamodb/tables.ts";
import type { Template } from "../../local/template/template.ts";
import { awsClient } from "../../shared/aws/client.ts";
import { httpSend } from "../../shared/aws/http.ts";
import { gather } from "../../shared/gather.ts";
import { scanAll } from "../../shared/table/dynamodb.ts";
import type { Item } from "../../shared/table/item.ts";
import { writeAll } from "./write-all.ts";

export interface Original {
  readonly code: string;
  readonly person: string;
}

const isCloned = (name: string) => /viewstable|wordindextable/.test(name);
const day = 24 * 3_600_000;
/** The number of cases whose copies are in memory at the same time. */
export const atOnce = 2_000;

/**
 * Writes the copies of a request's rows into the data of a stopped stack.
 * @param folder the data folder of the stopped stack
 * @returns the number of written rows
 */
export async function putClones(
  template: Template,
  folder: string,
  { code, person }: Original,
  count: number,
): Promise<number> {
  const local = await startDynamoDb({ folder: join(folder, "dynamodb"), log: undefined, warn: () => {} });
  const aws = awsClient({
    region: "eu-central-1",
    endpoint: `http://127.0.0.1:${local.port}`,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    // A write may take two minutes, since millions of rows are copied on a busy machine.
    send: (request) => httpSend({ ...request, patience: 120_000 }),
  });
  let rows = 0;
  try {
    for (const { name } of tablesOf(template).filter((table) => isCloned(table.name))) {
      const all = await gather(scanAll(aws, { TableName: name }));
      const texts = all.map(textOf).filter((text) => text.includes(code) || text.includes(person));
      if (texts.length === 0) continue;
      for (let from = 0; from < count; from += atOnce) {
        const items = clones(texts, { code, person }, from, Math.min(count, from + atOnce));
        await writeAll({ aws }, name, items);
        rows += items.length;
      }
    }
    return rows;
  } finally {
    await local.stop();
  }
}

const encoded = /^bytes:/;

/** Serialises a row as JSON text, from which `clones` makes its copies. */
export const textOf = (item: Item): string =>
  JSON.stringify(item, (_, value) =>
    value instanceof Uint8Array ? `bytes:${Buffer.from(value).toString("base64")}` : value,
  );

const revived = (_: string, value: unknown): unknown =>
  typeof value === "string" && encoded.test(value) ? Buffer.from(value.slice(6), "base64") : value;

/** Copies of the rows for each number from `from` to `to` - 1, each with another tracking code and person and a later day. */
export function clones(
  texts: readonly string[],
  { code, person }: Original,
  from: number,
  to: number,
): Item[] {
  const items: Item[] = [];
  for (let n = from; n < to; n += 1)
    for (const text of texts) {
      const other = text
        .replaceAll(code, String(100_000_000_000 + n))
        .replaceAll(person, n.toString(16).padStart(person.length, "0"))
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g, (moment) => later(moment, n));
      items.push(placed(JSON.parse(other, revived) as Item, String(100_000_000_000 + n)));
    }
  return items;
}

/** Sets the copy's partition key in the list of all cases, which is computed from the case's code. */
function placed(item: Item, code: string): Item {
  return item["second"] === undefined ? item : { ...item, second: { S: allListOf(code) } };
}

/** The time of copy `n`: ten days and `n` tenths of a second after the original, so that requests made now are due first. */
export const clonedAt = (moment: Date, n: number): Date => new Date(moment.getTime() + 10 * day + n * 100);
const later = (moment: string, n: number) => clonedAt(new Date(moment), n).toISOString();
