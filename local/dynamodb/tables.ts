/**
 * Creates the template's tables in DynamoDB Local, without time to live. DynamoDB Local deletes expired rows
 * by the computer's clock, which would include rows that are valid by the stack's clock. No function relies
 * on the deletion, because AWS promises no time for it.
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
