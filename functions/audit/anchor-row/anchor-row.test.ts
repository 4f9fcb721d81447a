import { expect, test } from "vitest";
import type { EventEnvelope } from "../../../events/define-event.ts";
import { memoryAnchors } from "../../../shared/audit/memory-anchors.ts";
import { gather } from "../../../shared/gather.ts";
import { anchorRow } from "./anchor-row.ts";

const hash = "a".repeat(43);

const event = (changes: Partial<EventEnvelope> = {}): EventEnvelope => ({
  specversion: "1.0",
  id: "notification/intake/407155289363/1/0/2/0",
  source: "peygir.notification",
  type: "notification.notice-settled.v1",
  time: "2026-11-24T08:00:00.000Z",
  subject: "intake/407155289363/1/0",
  sequence: 2,
  correlationid: "407155289363",
  causationid: "intake/407155289363/1/0#settle-1-sent",
  rowhash: hash,
  data: {},
  ...changes,
});

test("the hash of an event's row is kept, by service, aggregate and version (P3)", async () => {
  const anchors = memoryAnchors();
  await anchorRow({ anchors }, event());
  await anchorRow({ anchors }, event({ id: "notification/intake/407155289363/1/0/2/1" }));
  expect(await anchors.of("notification", "intake/407155289363/1/0")).toEqual([{ version: 2, hash }]);
  expect(await gather(anchors.all())).toEqual([{ service: "notification", id: "intake/407155289363/1/0" }]);
});

test("a row that is told again with another hash is put before an operator, and the first hash stays (P3)", async () => {
  const anchors = memoryAnchors();
  await anchorRow({ anchors }, event());
  const again = anchorRow({ anchors }, event({ rowhash: "b".repeat(43) }));
  await expect(again).rejects.toThrow("altered and told again");
  expect(await anchors.of("notification", "intake/407155289363/1/0")).toEqual([{ version: 2, hash }]);
});

test("an event without a hash is no anchor", async () => {
  const anchors = memoryAnchors();
  await expect(anchorRow({ anchors }, event({ rowhash: undefined }))).rejects.toThrow("hash");
  expect(await gather(anchors.all())).toEqual([]);
});
