/**
 * Tests how anchors, the hashes of rows stored outside the journal, are read. Anchors in the layout from before ADR 0048 are
 * read together with later ones, and the audit of one case reads only a part of them.
 */
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dynamodbAnchoring, readAnchors, readAnchorsBetween } from "../../shared/audit/dynamodb-anchors.ts";
import { sha256 } from "../../shared/journal/fingerprint.ts";
import { Outage } from "../../shared/outage.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";
import { toItem } from "../../shared/table/item.ts";
import { type TestDynamo, testDynamo, whyNot } from "./dynamodb.ts";

const missing = await whyNot();
const anchor = (version: number) => ({ version, hash: sha256(String(version)) });
const row = (version: number) => ({ service: "intake", id: "407155289363", ...anchor(version) });
const all = () => true;

describe.skipIf(missing)(`anchors in DynamoDB${missing ? ` (${missing})` : ""}`, () => {
  let local: TestDynamo;
  let table: string;
  beforeAll(async () => {
    local = await testDynamo();
    table = await local.make("journal");
    const h = Buffer.from(anchor(1).hash, "base64url");
    const old = toItem({ id: "intake/407155289363", version: 1, h });
    await dynamo(local.aws, new PutItemCommand({ TableName: table, Item: old }));
    const { keep } = dynamodbAnchoring(table, local.aws);
    await keep([row(2)], new Date("2026-11-24T08:00:00.000Z"));
    await keep([row(3)], new Date("2026-11-25T08:00:00.000Z"));
    await keep([row(4)], new Date("2026-11-26T08:00:00.000Z"));
  });
  afterAll(() => local.stop());

  test("that were stored as single items are found beside those stored in batches (P3)", async () => {
    const anchors = await readAnchors(table, local.aws, all);
    const found = await anchors.of("intake", "407155289363");
    expect(found.toSorted((a, b) => a.version - b.version)).toEqual([1, 2, 3, 4].map(anchor));
  });

  test("of a case are read from the batches of the given days and from single items", async () => {
    const days = { from: new Date("2026-11-24T20:00:00.000Z"), to: new Date("2026-11-25T10:00:00.000Z") };
    const anchors = await readAnchorsBetween(table, local.aws, days, all);
    expect(await anchors.of("intake", "407155289363")).toEqual([1, 2, 3].map(anchor));
  });

  test("are never replaced: when two anchors conflict, the earlier one is returned (P3)", async () => {
    const { keep } = dynamodbAnchoring(table, local.aws);
    const at = new Date("2026-11-27T08:00:00.000Z");
    await keep([row(5)], at);
    await expect(keep([{ ...row(5), id: "407155289371" }], at)).rejects.toThrow(Outage);
    const anchors = await readAnchors(table, local.aws, all);
    expect(await anchors.of("intake", "407155289363")).toContainEqual(anchor(5));
    expect(await anchors.of("intake", "407155289371")).toEqual([]);
  });
});
