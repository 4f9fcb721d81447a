/**
 * Creates the template's tables in DynamoDB Local, without time to live. DynamoDB Local deletes expired rows
 * by the computer's clock, which would include rows that are valid by the stack's clock. No function relies
 * on the deletion, because AWS promises no time for it.
 *
 * With every request on a table that has a stream, DynamoDB Local reads the records of all streams up to the first record of
 * this stream. Each stream therefore gets a record before all others, by a row that is put and deleted. Otherwise each
 * request takes longer with each record of the other streams.
 */
import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Resource, Template } from "../template/template.ts";
import type { Item } from "./capacity.ts";

const tableTypes = ["AWS::DynamoDB::GlobalTable", "AWS::DynamoDB::Table"];

interface KeyElement {
  readonly AttributeName: string;
  readonly KeyType: "HASH" | "RANGE";
}

interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly Projection: unknown;
}

export interface TableProperties {
  readonly AttributeDefinitions: readonly {
    readonly AttributeName: string;
    readonly AttributeType: string;
  }[];
  readonly KeySchema: readonly KeyElement[];
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly LocalSecondaryIndexes?: readonly Index[];
  readonly StreamSpecification?: { readonly StreamViewType: string };
}

export type Table = Resource<TableProperties>;

export const tablesOf = (template: Template): readonly Table[] =>
  template.ofType<TableProperties>(...tableTypes);

/** Returns the name of the partition key of a table, or of one of its indexes. */
export function partitionKey(table: Table, indexName?: string): string {
  const indexes = [
    ...(table.properties.GlobalSecondaryIndexes ?? []),
    ...(table.properties.LocalSecondaryIndexes ?? []),
  ];
  const schema = indexName
    ? indexes.find(({ IndexName }) => IndexName === indexName)?.KeySchema
    : table.properties.KeySchema;
  return schema?.find(({ KeyType }) => KeyType === "HASH")?.AttributeName ?? "";
}

/** Creates the missing tables. A table whose keys have changed is not altered: run `npm run reset`. */
export async function createTables(template: Template, dynamoDb: Target): Promise<void> {
  const { TableNames } = await awsCall<{ TableNames: string[] }>(
    dynamoDb,
    "DynamoDB_20120810.ListTables",
    {},
  );
  const missing = tablesOf(template).filter(({ name }) => !TableNames.includes(name));
  for (const table of missing) {
    await createTable(table, dynamoDb);
    if (table.properties.StreamSpecification) await beginStream(table, dynamoDb);
  }
}

/** The text, and the number, in the key of the row that begins a stream. */
const firstKey = { S: "first of the stream", N: "0" };

async function beginStream({ name: TableName, properties }: Table, dynamoDb: Target): Promise<void> {
  const { AttributeDefinitions, KeySchema } = properties;
  const typeOf = (name: string) =>
    AttributeDefinitions.find(({ AttributeName }) => AttributeName === name)?.AttributeType === "N"
      ? "N"
      : "S";
  const Key = Object.fromEntries(
    KeySchema.map(({ AttributeName }) => {
      const type = typeOf(AttributeName);
      return [AttributeName, { [type]: firstKey[type] }];
    }),
  );
  await awsCall(dynamoDb, "DynamoDB_20120810.PutItem", { TableName, Item: Key });
  await awsCall(dynamoDb, "DynamoDB_20120810.DeleteItem", { TableName, Key });
}

/** Whether a key is that of the row that begins a stream, whose records no reader may show. */
export const beginsStream = (key: Item): boolean =>
  Object.values(key).some((value) => "S" in value && value["S"] === firstKey.S);

async function createTable({ name, properties }: Table, dynamoDb: Target): Promise<void> {
  const bare = (index: Index) => ({
    IndexName: index.IndexName,
    KeySchema: index.KeySchema,
    Projection: index.Projection,
  });
  await awsCall(dynamoDb, "DynamoDB_20120810.CreateTable", {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes?.map(bare),
    LocalSecondaryIndexes: properties.LocalSecondaryIndexes?.map(bare),
    StreamSpecification: properties.StreamSpecification && {
      StreamEnabled: true,
      StreamViewType: properties.StreamSpecification.StreamViewType,
    },
  });
}
