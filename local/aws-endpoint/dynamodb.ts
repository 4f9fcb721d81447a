/**
 * The stand-in of DynamoDB: the permissions that a call needs and the capacity that it consumes. DynamoDB
 * Local stores the data.
 */

import { type AttributeValue, type Item, itemSize, readUnits, writeUnits } from "../dynamodb/capacity.ts";
import { partitionKey, type Table, tablesOf } from "../dynamodb/tables.ts";
import type { Access } from "../iam/evaluate.ts";
import type { Clock } from "../stack/clock.ts";
import { returnValue } from "../template/names.ts";
import type { Template } from "../template/template.ts";
import { type ApiCall, type AwsService, type Capacity, parseTarget, targetError } from "./api-call.ts";
import { backupOperation } from "./backups.ts";
import { awsJson, type HttpAnswer, type Target } from "./forward.ts";

/** The fields of DynamoDB requests that this file reads. */
interface Request {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Item;
  readonly TransactItems?: readonly Readonly<Record<string, Request>>[];
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly ReturnConsumedCapacity?: string;
  /** Fields of a restore to a point in time. */
  readonly SourceTableName?: string;
  readonly TargetTableName?: string;
}

interface Units {
  readonly TableName: string;
  readonly CapacityUnits: number;
  readonly GlobalSecondaryIndexes?: Readonly<Record<string, { readonly CapacityUnits: number }>>;
}

/** The actions that only read. */
export const reads = ["BatchGetItem", "GetItem", "Query", "Scan", "TransactGetItems"];

/**
 * The most rows of a page of a scan that names no limit. AWS ends a page after 1 MB; DynamoDB Local reads the whole table into
 * memory for each page, which fails for large tables.
 */
const mostScanned = 5_000;

/**
 * Makes the stand-in of DynamoDB.
 * @param wrote called with the name of each table that a request wrote to, and the keys of the rows that it
 * put
 */
export function dynamoDbService(
  template: Template,
  dynamoDb: Target,
  wrote: (table: string, rows: readonly Item[]) => void,
  clock: Pick<Clock, "now">,
): AwsService {
  const tables = new Map(tablesOf(template).map((table) => [table.name, table]));
  const unfinished = new Set<string>();
  return {
    parse: parseTarget,
    accesses: ({ action, input }) => accesses(tables, action, input),
    error: targetError,
    async serve(call) {
      const backup = backupOperation(dynamoDb, clock, unfinished, call);
      if (backup) return { answer: await backup(call.input) };
      const isTransaction = call.action.startsWith("Transact");
      // A delete costs by the size of the deleted item, which must be read before.
      const gone = await stored(dynamoDb, tables, partsOf(call.input, "Delete"));
      const answer = await awsJson(
        dynamoDb,
        call.request.headers["x-amz-target"] ?? "",
        JSON.stringify(isTransaction ? call.input : asked(call)),
      );
      const output = JSON.parse(answer.body.toString());
      if (answer.status < 300 && !reads.includes(call.action))
        for (const name of written(call.input)) wrote(name, rowsPut(tables.get(name), call.input));
      return {
        answer: isTransaction ? answer : withoutCapacity(answer, output, call.input),
        capacity: isTransaction
          ? transactionUnits(tables, call, [
              ...gone,
              ...(await stored(dynamoDb, tables, partsOf(call.input, "Get", "Update", "ConditionCheck"))),
            ])
          : reckoned(call, output, tables),
      };
    },
  };
}

/** The input of a call that is no transaction, as DynamoDB Local gets it. */
const asked = ({ action, input }: ApiCall) => ({
  ...(action === "Scan" && { Limit: mostScanned }),
  ...input,
  ReturnConsumedCapacity: "INDEXES",
});

function accesses(tables: ReadonlyMap<string, Table>, action: string, input: Request): readonly Access[] {
  if (input.TransactItems) {
    return input.TransactItems.flatMap(Object.entries<Request>).flatMap(([verb, part]) =>
      accesses(tables, verb === "ConditionCheck" ? "ConditionCheckItem" : `${verb}Item`, part).map(
        (access) => ({
          ...access,
          context: { ...access.context, "dynamodb:EnclosingOperation": [action] },
        }),
      ),
    );
  }
  if (input.RequestItems) {
    return Object.entries(input.RequestItems).map(([name, requests]) => ({
      ...access(tables, action, { TableName: name }),
      context: { "dynamodb:LeadingKeys": batchKeys(tables.get(name), requests) },
    }));
  }
  if (input.TargetTableName !== undefined) return restoring(tables, action, input);
  return [access(tables, action, input)];
}

/**
 * The permissions that the caller of a restore needs, because DynamoDB fills the new table with the caller's
 * rights.
 */
const filling = ["BatchWriteItem", "DeleteItem", "GetItem", "PutItem", "Query", "Scan", "UpdateItem"];

const restoring = (
  tables: ReadonlyMap<string, Table>,
  action: string,
  { SourceTableName = "", TargetTableName = "" }: Request,
): readonly Access[] => [
  access(tables, action, { TableName: SourceTableName }),
  ...filling.map((verb) => access(tables, verb, { TableName: TargetTableName })),
];

function access(tables: ReadonlyMap<string, Table>, action: string, input: Request): Access {
  const table = tables.get(input.TableName ?? "");
  const resource = `${table?.arn ?? madeByOperators(input.TableName ?? "")}${input.IndexName ? `/index/${input.IndexName}` : ""}`;
  const leading = table ? leadingKey(partitionKey(table, input.IndexName), input) : undefined;
  return {
    action: `dynamodb:${action}`,
    resource,
    context: leading === undefined ? {} : { "dynamodb:LeadingKeys": [leading] },
  };
}

/**
 * Returns the ARN of a table that is not in the template. Only copies of the restore drill have one
 * (`scripts/ops/restore-drill`); for any other table the text `unknown table …` is returned, which no role
 * allows.
 */
const madeByOperators = (name: string): string =>
  name.startsWith("peygir-drill-")
    ? returnValue({ logicalId: name, type: "AWS::DynamoDB::Table", name }, "Arn")
    : `unknown table ${name}`;

/** Returns the partition key's value from the key, the item or the key condition of a request. */
function leadingKey(key: string, input: Request): string | undefined {
  const direct = input.Key?.[key] ?? input.Item?.[key];
  if (direct) return scalar(direct);
  for (const [, name = "", value = ""] of (input.KeyConditionExpression ?? "").matchAll(
    /([#\w]+)\s*=\s*(:\w+)/g,
  )) {
    const found = input.ExpressionAttributeValues?.[value];
    if ((input.ExpressionAttributeNames?.[name] ?? name) === key && found) return scalar(found);
  }
  return undefined;
}

const scalar = (value: AttributeValue) => String(Object.values(value)[0]);

function batchKeys(table: Table | undefined, requests: unknown): string[] {
  if (!table) return [];
  const key = partitionKey(table);
  const items = Array.isArray(requests)
    ? requests.map(({ PutRequest, DeleteRequest }) => PutRequest?.Item ?? DeleteRequest?.Key)
    : ((requests as { Keys: Item[] }).Keys ?? []);
  return items.map((item) => scalar(item[key]));
}

/** Returns the names of the tables to which a writing request refers. */
export function written(input: Request): readonly string[] {
  const parts = (input.TransactItems ?? [])
    .flatMap((part) => Object.values(part))
    .map(({ TableName }) => TableName);
  const names = [input.TableName, ...parts, ...Object.keys(input.RequestItems ?? {})];
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** Returns the keys of the rows that a request puts into a table. */
function rowsPut(table: Table | undefined, input: Request): readonly Item[] {
  const puts = [input, ...partsOf(input, "Put")].filter(({ TableName }) => TableName === table?.name);
  const keys = table?.properties.KeySchema.map(({ AttributeName }) => AttributeName) ?? [];
  return puts.flatMap(({ Item: item }) =>
    item ? [Object.fromEntries(Object.entries(item).filter(([name]) => keys.includes(name)))] : [],
  );
}

/**
 * Removes the consumed capacity from a response, unless the caller asked for it: the stand-in always asks
 * DynamoDB Local for it.
 */
function withoutCapacity(answer: HttpAnswer, output: Record<string, unknown>, input: Request): HttpAnswer {
  if ((input.ReturnConsumedCapacity ?? "NONE") !== "NONE" || !("ConsumedCapacity" in output)) return answer;
  const { ConsumedCapacity, ...rest } = output;
  return {
    ...answer,
    headers: { "content-type": "application/x-amz-json-1.0" },
    body: Buffer.from(JSON.stringify(rest)),
  };
}

function reckoned(
  { action, input }: ApiCall,
  output: Output,
  tables: ReadonlyMap<string, Table>,
): readonly Capacity[] {
  const units = [output.ConsumedCapacity ?? []].flat();
  // A failed conditional write costs as much as a successful one, but DynamoDB Local reports no cost.
  if (units.length === 0 && !reads.includes(action)) return putUnits(tables, input, 1);
  if (!reads.includes(action)) return units.flatMap((each) => writtenUnits(tables, each, input));
  // A read of a missing item has a cost, which DynamoDB Local omits.
  return units.flatMap((each) =>
    byKeys(
      tables.get(each.TableName),
      { ...input, TableName: each.TableName },
      { read: readUnitsOf(each, input, output), write: 0 },
    ),
  );
}

interface Output {
  readonly ConsumedCapacity?: Units | Units[];
  /** The items that a batch read found, by the table's name. */
  readonly Responses?: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Returns the read units of a table in a call. In a batch, each missing key costs as much as a small item.
 */
function readUnitsOf(
  { TableName, CapacityUnits }: Units,
  input: ApiCall["input"],
  { Responses }: Output,
): number {
  const { RequestItems }: Request = input;
  const batch = RequestItems?.[TableName] as { Keys: unknown[]; ConsistentRead?: boolean } | undefined;
  const least = (batch ? batch.ConsistentRead : input["ConsistentRead"]) ? 1 : 0.5;
  if (!batch) return Math.max(least, CapacityUnits);
  const found = Responses?.[TableName]?.length ?? 0;
  return (found === 0 ? 0 : CapacityUnits) + least * (batch.Keys.length - found);
}

/** Splits the units of a write: each index consumes its own part, and the table the rest. */
function writtenUnits(
  tables: ReadonlyMap<string, Table>,
  { TableName, CapacityUnits, GlobalSecondaryIndexes = {} }: Units,
  input: Request,
): readonly Capacity[] {
  const table = tables.get(TableName);
  const indexes = Object.entries(GlobalSecondaryIndexes).map(([index, { CapacityUnits: write }]) => ({
    ...{ table: TableName, index, read: 0, write },
    ...named(table && leadingKey(partitionKey(table, index), input)),
  }));
  const write = CapacityUnits - indexes.reduce((sum, each) => sum + each.write, 0);
  return [...byKeys(table, { ...input, TableName }, { read: 0, write }), ...indexes];
}

/** Divides the units of a call evenly among the keys of its batch. */
function byKeys(
  table: Table | undefined,
  { TableName = "", IndexName: index, RequestItems, ...input }: Request,
  units: Pick<Capacity, "read" | "write">,
): readonly Capacity[] {
  const about = { table: TableName, ...(index !== undefined && { index }) };
  if (!table) return [{ ...about, ...units }];
  if (!RequestItems) return [{ ...about, ...units, ...named(leadingKey(partitionKey(table, index), input)) }];
  const keys = batchKeys(table, RequestItems[TableName]);
  const [read, write] = [units.read / keys.length, units.write / keys.length];
  return keys.map((key) => ({ ...about, key, read, write }));
}

const named = (key: string | undefined) => (key === undefined ? {} : { key });

/** Returns the parts of a transaction that have one of these actions, such as `Put`. */
const partsOf = (input: Request, ...verbs: readonly string[]): readonly Request[] =>
  (input.TransactItems ?? []).flatMap((part) => verbs.flatMap((verb) => part[verb] ?? []));

/** A part of a transaction that has only an item's key, and the item that is stored under this key. */
interface Stored {
  readonly part: Request;
  readonly item: Item;
}

/** Reads the stored items of these parts; a part without a stored item is left out. */
async function stored(
  dynamoDb: Target,
  tables: ReadonlyMap<string, Table>,
  parts: readonly Request[],
): Promise<readonly Stored[]> {
  const read = async (part: Request): Promise<readonly Stored[]> => {
    const { TableName, Key } = part;
    if (TableName === undefined || !tables.has(TableName)) return [];
    const asked = JSON.stringify({ TableName, Key, ConsistentRead: true });
    const { status, body } = await awsJson(dynamoDb, "DynamoDB_20120810.GetItem", asked);
    const { Item: item }: { readonly Item?: Item } = status < 300 ? JSON.parse(body.toString()) : {};
    return item ? [{ part, item }] : [];
  };
  return (await Promise.all(parts.map(read))).flat();
}

/**
 * Returns the capacity units of a transaction, in which each item costs twice its usual units. When a part has only an
 * item's key, the size of the stored item counts.
 */
function transactionUnits(
  tables: ReadonlyMap<string, Table>,
  { action, input }: ApiCall,
  found: readonly Stored[],
): readonly Capacity[] {
  const parts = ((input as Request).TransactItems ?? []).flatMap((part) => Object.values(part));
  const itemOf = (part: Request): Item =>
    part.Item ?? found.find((each) => each.part === part)?.item ?? part.Key ?? {};
  if (action === "TransactGetItems") {
    return parts.flatMap((part) =>
      byKeys(tables.get(part.TableName ?? ""), part, {
        read: 2 * readUnits(itemSize(itemOf(part))),
        write: 0,
      }),
    );
  }
  return parts.flatMap((part) => putUnits(tables, { ...part, Item: itemOf(part) }, 2));
}

function putUnits(tables: ReadonlyMap<string, Table>, input: Request, times: number): readonly Capacity[] {
  const { TableName, Item = input.Key } = input;
  if (TableName === undefined || Item === undefined) return [];
  const units = writeUnits(itemSize(Item));
  const indexes = tables.get(TableName)?.properties.GlobalSecondaryIndexes ?? [];
  const indexed = input.Item
    ? indexes.filter(({ KeySchema }) => KeySchema.every((key) => key.AttributeName in Item))
    : [];
  const table = tables.get(TableName);
  const inIndexes = indexed.map(({ IndexName: index }) => ({
    ...{ table: TableName, index, read: 0, write: units },
    ...named(table && leadingKey(partitionKey(table, index), input)),
  }));
  return [...byKeys(table, { ...input, Item }, { read: 0, write: units * times }), ...inIndexes];
}
