/**
 * Makes the template's tables in DynamoDB Local. They have no time to live: the engine would delete rows by the computer's
 * clock, also rows that are still valid by the stack's. AWS promises no time either, and no function reads an expired row.
 */
import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Resource, Template } from "../template/template.ts";

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
  readonly AttributeDefinitions: readonly unknown[];
  readonly KeySchema: readonly KeyElement[];
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly LocalSecondaryIndexes?: readonly Index[];
  readonly StreamSpecification?: { readonly StreamViewType: string };
}

export type Table = Resource<TableProperties>;

export const tablesOf = (template: Template): readonly Table[] =>
  template.ofType<TableProperties>(...tableTypes);

/** The name of a table's (or of its index's) partition key. */
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

/** Makes the missing tables. A table whose keys changed since is not altered: run `npm run reset`. */
export async function createTables(template: Template, dynamoDb: Target): Promise<void> {
  const { TableNames } = await awsCall<{ TableNames: string[] }>(
    dynamoDb,
    "DynamoDB_20120810.ListTables",
    {},
  );
  const missing = tablesOf(template).filter(({ name }) => !TableNames.includes(name));
  for (const table of missing) await createTable(table, dynamoDb);
}

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
