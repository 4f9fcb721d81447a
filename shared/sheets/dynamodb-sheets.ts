import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Aws } from "../aws/aws.ts";
import { gather } from "../gather.ts";
import { dynamo, ifCondition, queryAll, readItems } from "../table/dynamodb.ts";
import { fromItem, type Item, toItem } from "../table/item.ts";
import { bySheet, type Keeping, type Kept, type Sheet, type Sheets, type Sum } from "./sheets.ts";

/** The sort key of a request's row. The sort key of a sheet (the sums of a day) is the day. */
export const noPeriod = "-";
/** The prefix of the ids of requests' rows. Lambdas that read the sums have no right to read these rows. */
const before = "of#";
const keptId = (id: string): string => `${before}${id}`;
export const idOfKept = (keptUnder: string): string => keptUnder.slice(before.length);

/**
 * Stores sheets (the sums of each day) in a DynamoDB table: partition key `id` (`all` or a unit), sort key
 * `period` (the day). Each sum is an attribute.
 */
export function dynamodbSheets<Data>(table: string, aws: Aws): Sheets<Data> {
  return {
    kept: async (ids) => {
      const keys = ids.map((id) => ({ id: { S: keptId(id) }, period: { S: noPeriod } }));
      const items = await readItems(aws, table, keys);
      return new Map(items.map((item) => keptIn(fromItem(item) as unknown as KeptRow<Data>)));
    },
    keep: async (rows, sums) => {
      const puts = rows.map((row) => ({ Put: put(table, row) }));
      const updates = bySheet(sums).map((each) => ({ Update: add(table, each) }));
      const write = { TransactItems: [...puts, ...updates] };
      return (await ifCondition(dynamo(aws, new TransactWriteItemsCommand(write)))) ? "kept" : "changed";
    },
    read: async (about, from, to) => {
      const query = {
        TableName: table,
        KeyConditionExpression: "id = :about AND period BETWEEN :from AND :to",
        ExpressionAttributeValues: { ":about": { S: about }, ":from": { S: from }, ":to": { S: to } },
      };
      return (await gather(queryAll(aws, query))).map(sheetOf);
    },
  };
}

interface KeptRow<Data> extends Kept<Data> {
  readonly id: string;
}

const keptIn = <Data>({ id, version, data }: KeptRow<Data>): [string, Kept<Data>] => [
  idOfKept(id),
  { version, data },
];

function put(table: string, { id, kept: { version, data } }: Keeping<unknown>) {
  const condition =
    version === 1
      ? { ConditionExpression: "attribute_not_exists(id)" }
      : {
          ConditionExpression: "version = :before",
          ExpressionAttributeValues: { ":before": { N: String(version - 1) } },
        };
  return {
    TableName: table,
    Item: toItem({ id: keptId(id), period: noPeriod, version, data }),
    ...condition,
  };
}

/** The update that adds these sums to one sheet. A sum that the sheet does not have yet begins at zero. */
export function add(table: string, sums: readonly Sum[]) {
  const { about = "", period = "" } = sums[0] ?? {};
  const total = new Map<string, number>();
  for (const { name, by } of sums) total.set(name, (total.get(name) ?? 0) + by);
  const named = [...total].map(([name, by], at) => ({ name, by, at }));
  return {
    TableName: table,
    Key: { id: { S: about }, period: { S: period } },
    UpdateExpression: `ADD ${named.map(({ at }) => `#n${at} :n${at}`).join(", ")}`,
    ExpressionAttributeNames: Object.fromEntries(named.map(({ name, at }) => [`#n${at}`, name])),
    ExpressionAttributeValues: Object.fromEntries(named.map(({ by, at }) => [`:n${at}`, { N: String(by) }])),
  };
}

export function sheetOf(item: Item): Sheet {
  const { id: _, period, ...sums } = fromItem(item);
  return { period: String(period), sums: sums as Record<string, number> };
}
