import { expect, test } from "vitest";
import { awsCall } from "../aws-endpoint/forward.ts";
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
    },
  },
  new Map(),
);

test("createTables turns off DynamoDB's time to live, which would delete rows by the computer's clock instead of the stack's", async () => {
  const dynamoDb = await startDynamoDb({ folder: undefined, log: undefined, warn: () => undefined });
  await createTables(template, dynamoDb);
  expect(await awsCall(dynamoDb, "DynamoDB_20120810.DescribeTimeToLive", { TableName: "limits" })).toEqual({
    TimeToLiveDescription: { TimeToLiveStatus: "DISABLED" },
  });
  await dynamoDb.stop();
});
