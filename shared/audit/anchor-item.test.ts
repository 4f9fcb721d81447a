import { expect, test } from "vitest";
import { sha256 } from "../journal/fingerprint.ts";
import { fromItem, toItem } from "../table/item.ts";
import { anchorsIn, itemOf } from "./anchor-item.ts";

const row = (version: number) => ({
  service: "notification",
  id: "intake/407155289363/1/0",
  version,
  hash: sha256(String(version)),
});
const orderAt = (time: string) => fromItem(itemOf([row(1)], new Date(time)))["version"] as number;

test("the hashes of several journal rows (anchors) in one DynamoDB item are read back unchanged", () => {
  expect(anchorsIn(itemOf([row(1), row(2)], new Date("2026-11-24T08:00:00.000Z")))).toEqual([row(1), row(2)]);
});

test("a DynamoDB item with the hash of only one journal row (anchor), as before ADR 0048, is still read (P3)", () => {
  const { service, id, version, hash } = row(3);
  const old = toItem({ id: `${service}/${id}`, version, h: Buffer.from(hash, "base64url") });
  expect(anchorsIn(old)).toEqual([row(3)]);
});

test("DynamoDB items with hashes of journal rows (anchors) are keyed by the day in Tehran and sorted by time", () => {
  const partition = (time: string) => fromItem(itemOf([row(1)], new Date(time)))["id"];
  expect(partition("2026-11-24T20:29:59.999Z")).toBe("day/2026-11-24");
  expect(partition("2026-11-24T20:30:00.000Z")).toBe("day/2026-11-25");
  expect(orderAt("2026-11-23T20:30:00.000Z")).toBeLessThan(orderAt("2026-11-23T20:30:00.001Z"));
  expect(orderAt("2026-11-24T00:00:00.000Z")).toBeLessThan(orderAt("2026-11-24T20:29:59.999Z"));
  expect(Number.isSafeInteger(orderAt("2026-11-24T20:29:59.999Z"))).toBe(true);
});
