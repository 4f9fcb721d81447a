import { describe, expect, test } from "vitest";
import type { EventEnvelope } from "../../events/define-event.ts";
import { AwsError } from "../aws/aws.ts";
import type { Bus } from "../bus/bus.ts";
import { Outage } from "../outage.ts";
import type { Item } from "../table/item.ts";
import { movedItem } from "./dynamodb-row.ts";
import { command, place, toggle } from "./fixtures/place.ts";
import type { StoredRow } from "./journal.ts";
import { memoryJournalStore } from "./memory-store.ts";
import { openJournal } from "./open-journal.ts";
import { relay } from "./relay.ts";
import { type RowKey, recordOf, type StreamRecord, type StuckRow } from "./stream.ts";

type Publish = Bus["publish"];

/** `count` rows for each of these aggregates, interleaved, as records of the stream. */
async function streamOf(ids: readonly string[], count: number): Promise<StreamRecord[]> {
  const rows: StoredRow[] = [];
  const store = memoryJournalStore((row) => rows.push(row));
  const journal = openJournal(place, store, { release: "test" });
  for (let n = 1; n <= count; n += 1)
    for (const id of ids) await journal.decide(id, command(`${id}-${n}`), toggle("parvin"));
  return rows.map((row, n) => recordOf(row, n + 1));
}

function relayOver(publish: (events: readonly EventEnvelope[], call: number) => ReturnType<Publish>) {
  const published: EventEnvelope[][] = [];
  const parked: StuckRow[] = [];
  const alarms: RowKey[] = [];
  const run = relay({
    service: "meeting",
    bus: {
      publish: (events) => {
        published.push([...events]);
        return publish(events, published.length);
      },
    },
    park: async (stuck) => void parked.push(stuck),
    tampered: (key) => alarms.push(key),
    backOff: async () => {},
  });
  return { run: (Records: StreamRecord[]) => run({ Records }), published, parked, alarms };
}

const allTaken: Publish = async () => ({ failed: [] });
const nothingFailed = { batchItemFailures: [] };

describe("a relay", () => {
  test("publishes each event once, in an envelope that is the same whenever the row is delivered again", async () => {
    const { run, published } = relayOver(allTaken);
    const records = await streamOf(["p"], 1);
    expect(await run(records)).toEqual(nothingFailed);
    await run(records);
    expect(published[0]).toEqual([
      {
        specversion: "1.0",
        id: "meeting/p/1/0",
        source: "peygir.meeting",
        type: "meeting.place-held.v1",
        time: "2026-11-24T08:00:00.000Z",
        subject: "p",
        sequence: 1,
        correlationid: "407155289363",
        causationid: "p-1",
        rowhash: expect.stringMatching(/^[\w-]{43}$/),
        actor: "staff:r.karimi",
        data: { place: "p", holds: 1 },
      },
    ]);
    expect(published[1]).toEqual(published[0]);
  });

  test("publishes events in groups of ten; several events of a group may be of one aggregate", async () => {
    const { run, published } = relayOver(allTaken);
    await run(await streamOf(["p", "q"], 12));
    expect(published.map((batch) => batch.length)).toEqual([10, 10, 4]);
  });

  test("retries only the events that the bus rejected", async () => {
    const { run, published } = relayOver(async (events, call) => ({
      failed: call === 1 ? events.slice(1, 2) : [],
    }));
    expect(await run(await streamOf(["p", "q", "r"], 1))).toEqual(nothingFailed);
    expect(published.map((batch) => batch.map((event) => event.subject))).toEqual([["p", "q", "r"], ["q"]]);
  });

  test("returns to the stream the first record that the bus did not accept, and all records after it", async () => {
    const { run, published } = relayOver(async (events) => ({
      failed: events.filter((event) => event.subject === "q"),
    }));
    expect(await run(await streamOf(["p", "q"], 6))).toEqual({
      batchItemFailures: [{ itemIdentifier: "2" }],
    });
    expect(published.flat().some((event) => event.sequence > 5)).toBe(false);
  });

  test("returns all records to the stream while the bus does not answer", async () => {
    const { run, parked } = relayOver(async () => {
      throw new Outage("bus");
    });
    expect(await run(await streamOf(["p", "q"], 1))).toEqual({
      batchItemFailures: [{ itemIdentifier: "1" }],
    });
    expect(parked).toEqual([]);
  });

  test("sets aside for an operator a row whose event the bus will never accept, and continues with other rows", async () => {
    const { run, parked } = relayOver(async (events) => ({
      failed: [],
      refused: events.filter((event) => event.subject === "q"),
    }));
    expect(await run(await streamOf(["p", "q", "r"], 1))).toEqual(nothingFailed);
    expect(parked).toEqual([
      { id: "q", version: 1, reason: "meeting.place-held.v1: the bus refuses the event" },
    ]);
  });

  test("finds the single event because of which the bus refuses a whole call", async () => {
    const { run, parked, published } = relayOver(async (events) => {
      if (events.some((event) => event.subject === "q"))
        throw new AwsError("EventBridge", "ValidationException", 400);
      return { failed: [] };
    });
    expect(await run(await streamOf(["p", "q", "r"], 1))).toEqual(nothingFailed);
    expect(parked.map((stuck) => stuck.id)).toEqual(["q"]);
    expect(published.filter((batch) => batch.length === 1).map(([event]) => event?.subject)).toEqual([
      "p",
      "q",
      "r",
    ]);
  });

  test("sets aside for an operator a row that cannot be read, and continues with other rows", async () => {
    const { run, parked, published } = relayOver(allTaken);
    const [first, second, third] = (await streamOf(["p", "q", "r"], 1)) as [
      StreamRecord,
      StreamRecord,
      StreamRecord,
    ];
    const unreadable = {
      ...second,
      dynamodb: { ...second.dynamodb, NewImage: { id: { S: "q" }, version: { N: "1" } } },
    };
    expect(await run([first, unreadable, third])).toEqual(nothingFailed);
    expect(parked).toEqual([{ id: "q", version: 1, reason: expect.stringContaining("Error") }]);
    expect(published.flat().map((event) => event.subject)).toEqual(["p", "r"]);
  });

  test("publishes no event of a row that was imported with an archive (P8)", async () => {
    const { run, published, alarms } = relayOver(allTaken);
    const [first, second] = (await streamOf(["p", "q"], 1)) as [StreamRecord, StreamRecord];
    const NewImage = movedItem((first.dynamodb?.NewImage ?? {}) as Item);
    expect(await run([{ ...first, dynamodb: { ...first.dynamodb, NewImage } }, second])).toEqual(
      nothingFailed,
    );
    expect(published.flat().map(({ subject }) => subject)).toEqual(["q"]);
    expect(alarms).toEqual([]);
  });

  test.each(["MODIFY", "REMOVE"] as const)(
    "raises the alarm for %s, and publishes none of the row's events",
    async (eventName) => {
      const { run, alarms, published } = relayOver(allTaken);
      const [record] = await streamOf(["p"], 1);
      expect(await run([{ ...record, eventName }])).toEqual(nothingFailed);
      expect(alarms).toEqual([{ id: "p", version: 1 }]);
      expect(published).toEqual([]);
    },
  );
});
