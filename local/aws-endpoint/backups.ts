/**
 * Stands in for point-in-time recovery, which DynamoDB Local lacks: a restore to a time within the last
 * minute copies the table's present contents. An earlier time is refused. As on AWS, the copy has neither
 * stream nor policy.
 */

import type { Item } from "../dynamodb/capacity.ts";
import type { Clock } from "../stack/clock.ts";
import { type ApiCall, json, targetError } from "./api-call.ts";
import { awsCall, type HttpAnswer, type Target } from "./forward.ts";

interface Described {
  readonly AttributeDefinitions: readonly unknown[];
  readonly KeySchema: readonly unknown[];
  readonly GlobalSecondaryIndexes?: readonly Index[];
}

interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly unknown[];
  readonly Projection: unknown;
}

const reach = 60;
/** The most items that `BatchWriteItem` accepts. */
const atOnce = 25;

type Operation = (input: Readonly<Record<string, unknown>>) => Promise<HttpAnswer>;

/**
 * Returns the stand-in of an operation of point-in-time recovery; undefined for other operations, and for
 * `DescribeTable` of a complete table. As on AWS, a restore replies immediately, and `DescribeTable` later tells
 * that the copy is usable.
 * @param unfinished the names of tables that are still being copied
 */
export function backupOperation(
  dynamoDb: Target,
  clock: Pick<Clock, "now">,
  unfinished: Set<string>,
  { action, input }: Pick<ApiCall, "action" | "input">,
): Operation | undefined {
  const call = <Output>(operation: string, input: object) =>
    awsCall<Output>(dynamoDb, `DynamoDB_20120810.${operation}`, input);
  const seconds = () => Math.floor(clock.now().getTime() / 1_000);
  if (action === "DescribeTable" && unfinished.has(String(input["TableName"])))
    return async () => answer({ Table: { TableStatus: "CREATING" } });
  if (action === "DescribeContinuousBackups") return async () => answer(window(seconds()));
  if (action !== "RestoreTableToPointInTime") return undefined;
  return async ({ SourceTableName, TargetTableName, RestoreDateTime }) => {
    const asked = Number(RestoreDateTime);
    if (!(asked <= seconds() && asked >= seconds() - reach))
      return targetError("InvalidRestoreTimeException", "This stack goes back one minute at most", 400);
    const { Table } = await call<{ Table: Described }>("DescribeTable", { TableName: SourceTableName });
    await call("CreateTable", { TableName: TargetTableName, ...shapeOf(Table) });
    const name = String(TargetTableName);
    unfinished.add(name);
    // When the stack stops during the copy, the name stays in `unfinished`, so the copy is never reported as
    // usable.
    copy(call, String(SourceTableName), name).then(
      () => unfinished.delete(name),
      () => undefined,
    );
    return answer({ TableDescription: { TableName: TargetTableName, TableStatus: "CREATING" } });
  };
}

const answer = (body: object) => json(200, body, { "content-type": "application/x-amz-json-1.0" });

const window = (now: number) => ({
  ContinuousBackupsDescription: {
    ContinuousBackupsStatus: "ENABLED",
    PointInTimeRecoveryDescription: {
      PointInTimeRecoveryStatus: "ENABLED",
      EarliestRestorableDateTime: now - reach,
      LatestRestorableDateTime: now,
    },
  },
});

const shapeOf = ({ AttributeDefinitions, KeySchema, GlobalSecondaryIndexes: indexes }: Described) => ({
  BillingMode: "PAY_PER_REQUEST",
  AttributeDefinitions,
  KeySchema,
  ...(indexes && {
    GlobalSecondaryIndexes: indexes.map(({ IndexName, KeySchema, Projection }) => ({
      ...{ IndexName, KeySchema, Projection },
    })),
  }),
});

type Call = <Output>(operation: string, input: object) => Promise<Output>;

async function copy(call: Call, from: string, to: string): Promise<void> {
  let start: Item | undefined;
  do {
    const page: { readonly Items: readonly Item[]; readonly LastEvaluatedKey?: Item } = await call("Scan", {
      ...{ TableName: from, ExclusiveStartKey: start, ConsistentRead: true },
    });
    for (let at = 0; at < page.Items.length; at += atOnce)
      await call("BatchWriteItem", {
        RequestItems: { [to]: page.Items.slice(at, at + atOnce).map((Item) => ({ PutRequest: { Item } })) },
      });
    start = page.LastEvaluatedKey;
  } while (start);
}
