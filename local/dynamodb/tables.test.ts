import { setTimeout as wait } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { awsCall } from "../aws-endpoint/forward.ts";
import { openCursor } from "../event-sources/stream-cursor.ts";
import { readTemplate } from "../template/template.ts";
import { startDynamoDb } from "./dynamodb-local.ts";
import { createTables } from "./tables.ts";

const template = readTemplate(
  "test",
  {
    Resources: {
      Limits: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          TableName: "limits",
          AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
          KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
          TimeToLiveSpecification: { AttributeName: "expires", Enabled: true },
        },
      },
      Journal: {
        Type: "AWS::DynamoDB::Table",
        Properties: {
          TableName: "journal",
          AttributeDefinitions: [
            { AttributeName: "id", AttributeType: "S" },
            { AttributeName: "version", AttributeType: "N" },
          ],
          KeySchema: [
            { AttributeName: "id", KeyType: "HASH" },
            { AttributeName: "version", KeyType: "RANGE" },
          ],
          StreamSpecification: { StreamViewType: "NEW_IMAGE" },
        },
      },
    },
  },
  new Map(),
);

const dynamoDb = await startDynamoDb({ folder: undefined, log: undefined, warn: () => undefined });
await createTables(template, dynamoDb);
afterAll(() => dynamoDb.stop());

const call = (action: string, input: object) => awsCall(dynamoDb, `DynamoDB_20120810.${action}`, input);

test("createTables turns off DynamoDB's time to live, which would delete rows by the computer's clock instead of the stack's", async () => {
  expect(await call("DescribeTimeToLive", { TableName: "limits" })).toEqual({
    TimeToLiveDescription: { TimeToLiveStatus: "DISABLED" },
  });
});

test("createTables begins each stream with the records of a row that it deletes again, and readers of the stream do not see them", async () => {
  expect(await call("Scan", { TableName: "journal" })).toMatchObject({ Count: 0 });
  const row = { id: { S: "a" }, version: { N: "1" } };
  await call("PutItem", { TableName: "journal", Item: row });
  const cursor = openCursor(dynamoDb, "journal", undefined);
  let records = await cursor.next(100);
  for (; records.length === 0; records = await cursor.next(100)) await wait(10);
  expect(records.map(({ dynamodb }) => dynamodb.Keys)).toEqual([row]);
  expect(records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber))).toEqual([3]);
});
