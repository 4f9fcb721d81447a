/** Restores tables to a moment under new names (point-in-time recovery), and manages a drill's own tables. */

import { setTimeout as wait } from "node:timers/promises";
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type GlobalSecondaryIndex,
  type GlobalSecondaryIndexDescription,
  RestoreTableToPointInTimeCommand,
  type TableDescription,
} from "@aws-sdk/client-dynamodb";
import { type Aws, AwsError } from "../../../shared/aws/aws.ts";
import { dynamo } from "../../../shared/table/dynamodb.ts";

/** A drill touches only tables with this prefix. */
export const drillPrefix = "peygir-drill-";

export interface Window {
  readonly earliest: Date;
  readonly latest: Date;
}

export interface Backups {
  /** The moments to which a table can be restored; undefined without recovery or without such a table. */
  window(table: string): Promise<Window | undefined>;
  /** Begins to copy `table` as of `moment`; the copy has neither stream nor policy, so it has no effects. */
  copy(table: string, to: string, moment: Date): Promise<void>;
  /** Begins to make an empty table with the same keys and indexes. */
  empty(like: string, name: string): Promise<void>;
  /** Resolves when the table is ready. */
  ready(name: string): Promise<void>;
  /** Deletes a drill's table, if it exists. */
  remove(name: string): Promise<void>;
}

/** Milliseconds between polls, from the first to the longest. */
const askAgainIn = { first: 100, most: 5_000 };

export function dynamodbBackups(aws: Aws): Backups {
  const describe = async (TableName: string): Promise<TableDescription> =>
    (await dynamo(aws, new DescribeTableCommand({ TableName }))).Table ?? {};
  return {
    window: async (TableName) => {
      const asked = dynamo(aws, new DescribeContinuousBackupsCommand({ TableName }));
      const answer = await unlessGone(asked, "TableNotFoundException");
      const recovery = answer?.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
      const { EarliestRestorableDateTime: earliest, LatestRestorableDateTime: latest } = recovery ?? {};
      if (recovery?.PointInTimeRecoveryStatus !== "ENABLED" || !earliest || !latest) return undefined;
      return { earliest, latest };
    },
    copy: async (table, to, moment) => {
      await dynamo(
        aws,
        new RestoreTableToPointInTimeCommand({
          SourceTableName: table,
          TargetTableName: ours(to),
          RestoreDateTime: moment,
        }),
      );
    },
    empty: async (like, name) => {
      const { AttributeDefinitions, KeySchema, GlobalSecondaryIndexes: indexes } = await describe(like);
      await dynamo(
        aws,
        new CreateTableCommand({
          TableName: ours(name),
          BillingMode: "PAY_PER_REQUEST",
          ...{ AttributeDefinitions, KeySchema },
          ...(indexes && {
            GlobalSecondaryIndexes: indexes.map(sameIndex),
          }),
        }),
      );
    },
    ready: async (name) => {
      for (
        let pause = askAgainIn.first;
        !isReady(await describe(name));
        pause = Math.min(askAgainIn.most, 2 * pause)
      )
        await wait(pause);
    },
    remove: async (name) => {
      await unlessGone(
        dynamo(aws, new DeleteTableCommand({ TableName: ours(name) })),
        "ResourceNotFoundException",
      );
    },
  };
}

const sameIndex = ({
  IndexName,
  KeySchema,
  Projection,
}: GlobalSecondaryIndexDescription): GlobalSecondaryIndex => ({
  IndexName,
  KeySchema,
  Projection,
});

const isReady = ({ TableStatus, GlobalSecondaryIndexes = [] }: TableDescription) =>
  TableStatus === "ACTIVE" &&
  GlobalSecondaryIndexes.every(({ IndexStatus = "ACTIVE" }) => IndexStatus === "ACTIVE");

function ours(name: string): string {
  if (!name.startsWith(drillPrefix)) throw new Error(`${name} is not a drill's table`);
  return name;
}

async function unlessGone<Answer>(asked: Promise<Answer>, gone: string): Promise<Answer | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AwsError && error.code === gone) return undefined;
    throw error;
  }
}
