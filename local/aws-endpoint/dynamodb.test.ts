import { createServer } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../stack/ports.ts";
import { readTemplate } from "../template/template.ts";
import { dynamoDbService } from "./dynamodb.ts";

const keys = [{ AttributeName: "id", KeyType: "HASH" }];
const template = readTemplate(
  "peygir",
  {
    Resources: {
      Journal: { Type: "AWS::DynamoDB::GlobalTable", Properties: { TableName: "journal", KeySchema: keys } },
      Views: {
        Type: "AWS::DynamoDB::GlobalTable",
        Properties: {
          TableName: "views",
          KeySchema: keys,
          GlobalSecondaryIndexes: [
            { IndexName: "list", KeySchema: [{ AttributeName: "list", KeyType: "HASH" }], Projection: {} },
          ],
        },
      },
    },
  },
  new Map(),
);
const service = dynamoDbService(template, { port: 0 }, () => undefined, { now: () => new Date(0) });
const accesses = (action: string, input: object) =>
  service.accesses({
    action,
    input: input as Record<string, unknown>,
    request: { method: "POST", path: "/", headers: {}, body: Buffer.alloc(0) },
  });
const arn = (name: string) => `arn:aws:dynamodb:eu-central-1:000000000000:table/${name}`;
const leading = (...ids: string[]) => ({ "dynamodb:LeadingKeys": ids });

test("GetItem needs the permission for the value of the item's partition key", () => {
  expect(accesses("GetItem", { TableName: "journal", Key: { id: { S: "a" }, version: { N: "1" } } })).toEqual(
    [{ action: "dynamodb:GetItem", resource: arn("journal"), context: leading("a") }],
  );
});

test("Query needs the permission for the value of the partition key, also when its condition names the key by a placeholder (`#id`)", () => {
  const query = {
    TableName: "journal",
    KeyConditionExpression: "#version > :from AND #id = :id",
    ExpressionAttributeNames: { "#id": "id", "#version": "version" },
    ExpressionAttributeValues: { ":id": { S: "a" }, ":from": { N: "3" } },
  };
  expect(accesses("Query", query)).toEqual([
    { action: "dynamodb:Query", resource: arn("journal"), context: leading("a") },
  ]);
});

test("Query of an index needs the permission for the index and for the value of the index's partition key", () => {
  const query = {
    TableName: "views",
    IndexName: "list",
    KeyConditionExpression: "list = :list",
    ExpressionAttributeValues: { ":list": { S: "unit#1" } },
  };
  expect(accesses("Query", query)).toEqual([
    { action: "dynamodb:Query", resource: `${arn("views")}/index/list`, context: leading("unit#1") },
  ]);
});

test("TransactWriteItems needs a permission for every item, each with the action of that item", () => {
  const put = { Put: { TableName: "journal", Item: { id: { S: "a" } } } };
  const check = { ConditionCheck: { TableName: "views", Key: { id: { S: "b" } } } };
  const enclosing = { "dynamodb:EnclosingOperation": ["TransactWriteItems"] };
  expect(accesses("TransactWriteItems", { TransactItems: [put, check] })).toEqual([
    { action: "dynamodb:PutItem", resource: arn("journal"), context: { ...leading("a"), ...enclosing } },
    {
      action: "dynamodb:ConditionCheckItem",
      resource: arn("views"),
      context: { ...leading("b"), ...enclosing },
    },
  ]);
});

test("BatchGetItem needs the permission for all its keys, so a single key without permission denies the whole call", () => {
  const batch = { RequestItems: { journal: { Keys: [{ id: { S: "a" } }, { id: { S: "b" } }] } } };
  expect(accesses("BatchGetItem", batch)).toEqual([
    { action: "dynamodb:BatchGetItem", resource: arn("journal"), context: leading("a", "b") },
  ]);
});

test("a call on an unknown table needs a permission that no role has", () => {
  expect(accesses("GetItem", { TableName: "other", Key: { id: { S: "a" } } })).toMatchObject([
    { resource: "unknown table other" },
  ]);
});

/**
 * Starts a stand-in of DynamoDB that returns an item of this size for every key, until a call deletes
 * something.
 */
async function dynamoDbWith(bytes: number): Promise<{ readonly port: number }> {
  let stored: object = { Item: { t: { S: "x".repeat(bytes - 1) } } };
  const answerTo = (target: string, body: string): object => {
    if (target.endsWith(".GetItem")) return stored;
    if (target.endsWith(".BatchGetItem"))
      return {
        Responses: { journal: [stored] },
        ConsumedCapacity: [{ TableName: "journal", CapacityUnits: 1 }],
      };
    if (body.includes('"Delete"')) stored = {};
    return {};
  };
  const server = createServer(async (request, response) => {
    const body = (await request.toArray()).join("");
    response.end(JSON.stringify(answerTo(String(request.headers["x-amz-target"]), body)));
  });
  onTestFinished(() => void server.close());
  return { port: await listen(server) };
}

test("a write reports the write units that it consumed, separately for each key of the table and of the table's index", async () => {
  const item = { id: { S: "a" }, list: { S: "unit#1" } };
  const priced = dynamoDbService(template, await dynamoDbWith(100), () => undefined, {
    now: () => new Date(0),
  });
  const { capacity } = await priced.serve({
    action: "TransactWriteItems",
    input: { TransactItems: [{ Put: { TableName: "views", Item: item } }] },
    request: { method: "POST", path: "/", headers: {}, body: Buffer.alloc(0) },
  });
  expect(capacity).toEqual([
    { table: "views", key: "a", read: 0, write: 2 },
    { table: "views", index: "list", key: "unit#1", read: 0, write: 1 },
  ]);
});

test("a batch read consumes as many read units for a missing key as for a small item", async () => {
  const priced = dynamoDbService(template, await dynamoDbWith(100), () => undefined, {
    now: () => new Date(0),
  });
  const asked = { "x-amz-target": "DynamoDB_20120810.BatchGetItem" };
  const Keys = ["a", "b", "c", "d"].map((id) => ({ id: { S: id } }));
  const input = { RequestItems: { journal: { Keys, ConsistentRead: true } } };
  const { capacity } = await priced.serve({
    action: "BatchGetItem",
    input,
    request: { method: "POST", path: "/", headers: asked, body: Buffer.from(JSON.stringify(input)) },
  });
  expect(capacity).toEqual(["a", "b", "c", "d"].map((key) => ({ table: "journal", key, read: 1, write: 0 })));
});

test.each([
  ["a put by its own item", { Put: { Item: { id: { S: "a" } } } }, 2],
  ["an update by the resulting item", { Update: { Key: { id: { S: "a" } } } }, 6],
  ["a delete by the deleted item", { Delete: { Key: { id: { S: "a" } } } }, 6],
  ["a check by the checked item", { ConditionCheck: { Key: { id: { S: "a" } } } }, 6],
])("a transaction charges %s, at twice the units of a single operation", async (_, part, write) => {
  const priced = dynamoDbService(template, await dynamoDbWith(3 * 1024), () => undefined, {
    now: () => new Date(0),
  });
  const [[verb, of] = []] = Object.entries(part);
  const input = { TransactItems: [{ [String(verb)]: { TableName: "journal", ...of } }] };
  const { capacity } = await priced.serve({
    action: "TransactWriteItems",
    input,
    request: { method: "POST", path: "/", headers: {}, body: Buffer.alloc(0) },
  });
  expect(capacity).toEqual([{ table: "journal", key: "a", read: 0, write }]);
});

test("a scan that names no limit is limited for DynamoDB Local, which would read the whole table into memory", async () => {
  const asked: unknown[] = [];
  const server = createServer(async (request, response) => {
    asked.push(JSON.parse((await request.toArray()).join("")));
    response.end("{}");
  });
  onTestFinished(() => void server.close());
  const limiting = dynamoDbService(template, { port: await listen(server) }, () => undefined, {
    now: () => new Date(0),
  });
  const scan = (input: object) =>
    limiting.serve({
      action: "Scan",
      input: { TableName: "views", ...input },
      request: { method: "POST", path: "/", headers: {}, body: Buffer.alloc(0) },
    });
  await scan({});
  await scan({ Limit: 7 });
  expect(asked).toMatchObject([{ Limit: 5000 }, { Limit: 7 }]);
});
