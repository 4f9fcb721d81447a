/** Starts Amazon DynamoDB Local in memory, or moto (`support/engine.ts`), with the tables of `infra`. */

import { randomUUID } from "node:crypto";
import {
  type AttributeDefinition,
  CreateTableCommand,
  type KeySchemaElement,
} from "@aws-sdk/client-dynamodb";
import { borrowDynamoDb, startDynamoDb } from "../../local/dynamodb/dynamodb-local.ts";
import { javaVersion } from "../../local/dynamodb/java.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";
import { startMoto } from "../conformance/moto.ts";
import { awsAt, onMoto } from "../support/engine.ts";
import { shared } from "../support/shared.ts";

/** Returns why DynamoDB Local cannot run here, with the command that installs it; undefined when it can run. */
export async function whyNot(): Promise<string | undefined> {
  if (onMoto) return undefined;
  return javaVersion().then(
    () => undefined,
    (error: Error) => error.message,
  );
}

export interface TestDynamo {
  readonly aws: Aws;
  /** Makes a new table and returns its name. */
  make(kind: keyof typeof shapes): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Returns the DynamoDB Local that a test run's workers share, with new tables. Outside of a run, and for moto, it starts a new
 * process.
 */
export async function testDynamo(): Promise<TestDynamo> {
  const { aws, stop } = await chosenDynamo();
  return {
    aws,
    stop,
    make: async (kind) => {
      const TableName = `${kind}-${randomUUID()}`;
      await dynamo(
        aws,
        new CreateTableCommand({ TableName, BillingMode: "PAY_PER_REQUEST", ...shapes[kind] }),
      );
      return TableName;
    },
  };
}

async function chosenDynamo(): Promise<Pick<TestDynamo, "aws" | "stop">> {
  if (onMoto) {
    const { port, credentials, stop } = await startMoto();
    return { aws: awsAt(port, credentials), stop };
  }
  const running = await shared("/dynamodb");
  const local = running
    ? borrowDynamoDb(running.port)
    : await startDynamoDb({ folder: undefined, log: undefined, warn: () => {} });
  const aws = awsAt(local.port, { accessKeyId: local.owner ?? "test", secretAccessKey: "test" });
  return { aws, stop: () => local.stop() };
}

const attribute = (AttributeName: string, AttributeType: "S" | "N"): AttributeDefinition => ({
  AttributeName,
  AttributeType,
});
const key = (AttributeName: string, KeyType: "HASH" | "RANGE"): KeySchemaElement => ({
  AttributeName,
  KeyType,
});

const shapes = {
  sheets: {
    AttributeDefinitions: [attribute("id", "S"), attribute("period", "S")],
    KeySchema: [key("id", "HASH"), key("period", "RANGE")],
  },
  words: {
    AttributeDefinitions: [attribute("id", "S"), attribute("order", "S")],
    KeySchema: [key("id", "HASH"), key("order", "RANGE")],
  },
  journal: {
    AttributeDefinitions: [attribute("id", "S"), attribute("version", "N")],
    KeySchema: [key("id", "HASH"), key("version", "RANGE")],
  },
  views: {
    AttributeDefinitions: [
      attribute("id", "S"),
      attribute("list", "S"),
      attribute("second", "S"),
      attribute("order", "S"),
    ],
    KeySchema: [key("id", "HASH")],
    GlobalSecondaryIndexes: ["list", "second"].map((name) => ({
      IndexName: name,
      KeySchema: [key(name, "HASH"), key("order", "RANGE")],
      Projection: { ProjectionType: "ALL" as const },
    })),
  },
  rows: { AttributeDefinitions: [attribute("id", "S")], KeySchema: [key("id", "HASH")] },
};
