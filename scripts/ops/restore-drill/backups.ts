/** Tables put back to a moment under new names (point-in-time recovery), and what else a drill does to tables of its own. */

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

/** No drill touches a table that is not called so. */
export const drillPrefix = "peygir-drill-";

export interface Window {
  readonly earliest: Date;
  readonly latest: Date;
}

export interface Backups {
  /** To which moments a table can be put back; nothing when recovery is not turned on, or there is no such table. */
  window(table: string): Promise<Window | undefined>;
  /** Begins to copy `table` as it was at `moment`; the copy has neither stream nor policy, so nothing follows from it. */
  copy(table: string, to: string, moment: Date): Promise<void>;
  /** Begins to make an empty table of the same keys and indexes. */
  empty(like: string, name: string): Promise<void>;
  /** Resolves when it can be used. */
  ready(name: string): Promise<void>;
  /** Deletes a drill's table; nothing happens when there is none. */
  remove(name: string): Promise<void>;
}

/** Milliseconds: asked again soon at first, then ever less often. */
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
