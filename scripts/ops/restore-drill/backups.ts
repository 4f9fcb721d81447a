/**
 * Restores tables to a time under new names (point-in-time recovery), and creates and deletes a drill's own
 * tables.
 */

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

/** The prefix of the names of a drill's tables. A drill changes no other table. */
export const drillPrefix = "peygir-drill-";

export interface Window {
  readonly earliest: Date;
  readonly latest: Date;
}

export interface Backups {
  /**
   * Returns the times to which a table can be restored; undefined when the table or its recovery does not
   * exist.
   */
  window(table: string): Promise<Window | undefined>;
  /**
   * Starts to copy `table` as it was at `moment`. The copy has neither a stream nor a policy, so it starts no
   * functions.
   */
  copy(table: string, to: string, moment: Date): Promise<void>;
  /** Starts to create an empty table with the same keys and indexes as `like`. */
  empty(like: string, name: string): Promise<void>;
  /** Resolves when the table is ready. */
  ready(name: string): Promise<void>;
  /** Deletes a table of a drill, if it exists. */
  remove(name: string): Promise<void>;
}

/** Milliseconds between two checks whether a table is ready: the first wait, and the longest. */
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
