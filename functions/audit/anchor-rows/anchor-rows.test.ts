import { expect, test } from "vitest";
import { noticeSettled } from "../../../events/notification/notice-settled.v1.ts";
import { memoryAnchors } from "../../../shared/audit/memory-anchors.ts";
import { gather } from "../../../shared/gather.ts";
import { anchorRows, readToldRow } from "./anchor-rows.ts";

const hash = "a".repeat(43);
const subject = "intake/407155289363/1/0";
const now = () => new Date("2026-11-24T08:00:10.000Z");

const body = (changes: object = {}): string =>
  JSON.stringify({
    "detail-type": noticeSettled.type,
    detail: {
      specversion: "1.0",
      id: `notification/${subject}/2/0`,
      source: "peygir.notification",
      type: noticeSettled.type,
      time: "2026-11-24T08:00:00.000Z",
      subject,
      sequence: 2,
      correlationid: "407155289363",
      causationid: `${subject}#settle-1-sent`,
      rowhash: hash,
      data: {},
      ...changes,
    },
  });

const read = readToldRow([noticeSettled]);

test("the hash of the journal row that announced an event is stored under the row's service, aggregate and version (P3)", async () => {
  const anchors = memoryAnchors();
  const told = [read(body()), read(body({ id: `notification/${subject}/2/1` }))];
  expect(await anchorRows({ anchors, now }, told)).toEqual([undefined, undefined]);
  expect(await anchors.of("notification", subject)).toEqual([{ version: 2, hash }]);
  expect(await gather(anchors.all())).toEqual([{ service: "notification", id: subject }]);
});

test("the row hashes of a batch of events are stored in one write, one hash for each row even when several events come from that row", async () => {
  const kept: unknown[] = [];
  const anchors = { keep: async (...call: readonly unknown[]) => void kept.push(call) };
  const other = { sequence: 3, rowhash: "b".repeat(43) };
  await anchorRows({ anchors, now }, [read(body()), read(body(other)), read(body())]);
  const row = { service: "notification", id: subject };
  expect(kept).toEqual([
    [
      [
        { ...row, version: 2, hash },
        { ...row, version: 3, hash: other.rowhash },
      ],
      now(),
    ],
  ]);
});

test("when two events of a batch state different hashes of the same journal row, both hashes are stored, and the second event is reported as an error (P3)", async () => {
  const anchors = memoryAnchors();
  const [first, again] = [read(body()), read(body({ rowhash: "b".repeat(43) }))];
  const shown = await anchorRows({ anchors, now }, [first, again]);
  expect(shown).toEqual([undefined, new Error("The row was altered and told again")]);
  expect(await anchors.of("notification", subject)).toEqual([
    { version: 2, hash },
    { version: 2, hash: "b".repeat(43) },
  ]);
});

test.each([
  ["whose event states no row hash", body({ rowhash: undefined })],
  ["with an event whose type is not to be anchored", body({ type: "intake.request-registered.v1" })],
  ["that contains no event", "{}"],
])("a queue message %s is refused, and no row hash is stored for it", (_, bad) => {
  expect(() => read(bad)).toThrow();
});
