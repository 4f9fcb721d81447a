import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { EventEnvelope } from "../../../events/define-event.ts";
import { requestRegistered } from "../../../events/intake/request-registered.v1.ts";
import { caseOpened } from "../../../events/referral/case-opened.v1.ts";
import type { StoredRow } from "../../journal/journal.ts";
import { recordOf } from "../../journal/stream.ts";
import { Outage } from "../../outage.ts";
import type { QueueMessage } from "../../queue/batch.ts";
import { readableLog, testContext, testEnvironment } from "../fakes.ts";
import { invoked } from "../invoked.ts";
import { stream } from "../stream/stream.ts";
import { batch } from "./batch.ts";
import { consume } from "./consume.ts";
import { type EventReads, eventReads } from "./event-reads.ts";

const opened: EventEnvelope = {
  specversion: "1.0",
  id: "referral/407155289363/1/0",
  source: "peygir.referral",
  type: caseOpened.type,
  time: "2026-11-24T08:30:00.000Z",
  subject: "407155289363",
  sequence: 1,
  correlationid: "407155289363",
  causationid: "intake/407155289363/1/0",
  data: { case: "407155289363", unit: "goods-inspection", rule: "goods", at: "2026-11-24T08:30:00.000Z" },
};

const message = (id: string, body: string, tries = 1): QueueMessage => ({
  messageId: id,
  receiptHandle: `receipt-${id}`,
  body,
  attributes: { ApproximateReceiveCount: String(tries) },
});

/** A message in the form in which EventBridge puts an event into a queue. */
const onBus = (detail: object, type: string = caseOpened.type): string =>
  JSON.stringify({
    version: "0",
    id: "another",
    "detail-type": type,
    source: "peygir.referral",
    region: "x",
    resources: [],
    detail,
  });

describe("a consumer with a list of events", () => {
  const seen: EventEnvelope[] = [];
  const consumer = consume([caseOpened, requestRegistered], {
    "referral.case-opened.v1": async (event) => void seen.push(event),
    "intake.request-registered.v1": async () => {},
  });

  test("parses an event of the list and calls its handler", async () => {
    await consumer.handle(consumer.parse(onBus(opened)));
    expect(seen).toEqual([opened]);
    expect(consumer.describe(opened)).toEqual({
      eventId: opened.id,
      eventType: opened.type,
      correlation: "407155289363",
    });
  });

  test("ignores unknown fields of an event", () => {
    const later = { ...opened, traceparent: "00-1", data: { ...(opened.data as object), priority: "high" } };
    expect(consumer.parse(onBus(later))).toEqual(opened);
  });

  test.each([
    ["no JSON", "{"],
    ["null", "null"],
    ["no detail", JSON.stringify({ "detail-type": caseOpened.type })],
    [
      "an event that is not consumed",
      onBus({ ...opened, type: "referral.case-seen.v1" }, "referral.case-seen.v1"),
    ],
    ["an envelope of another type", onBus({ ...opened, type: requestRegistered.type })],
    ["a missing attribute", onBus({ ...opened, correlationid: undefined })],
    ["a malformed sequence", onBus({ ...opened, sequence: 0 })],
    ["data of another shape", onBus({ ...opened, data: { ...(opened.data as object), case: "1" } })],
  ])("refuses to parse %s", (_what, body) => {
    expect(() => consumer.parse(body)).toThrow();
  });
});

describe("a batch of messages", () => {
  test("sends its poison messages to the dead-letter queue, returns the messages that an outage delayed, and logs each of these", async () => {
    const { lines, write } = readableLog();
    const [buried, back]: [string[], [string, number][]] = [[], []];
    const handler = batch<string>({
      environment: testEnvironment,
      log: write,
      consumer: {
        parse: (body) => {
          if (body === "canary") throw new TypeError("canary");
          return body;
        },
        handle: async (body) => {
          if (body === "away") throw new Outage("canary");
        },
        describe: (body) => ({ eventId: body, ...(body === "good" && { correlation: "407155289363" }) }),
        toDeadLetters: async ({ messageId }) => void buried.push(messageId),
        comeBackIn: async ({ messageId }, seconds) => void back.push([messageId, seconds]),
      },
    });
    const Records = [message("1", "good"), message("2", "canary"), message("3", "away", 3)];
    expect(await handler({ Records }, testContext())).toEqual({
      batchItemFailures: [{ itemIdentifier: "3" }],
    });
    expect(buried).toEqual(["2"]);
    expect(back).toEqual([["3", 20]]);
    expect(lines).toMatchObject([
      { level: "error", alarm: "poison", messageId: "2", attempt: 1, correlation: "invocation-1" },
      { level: "warn", eventId: "away", outcome: "retry", error: "Outage", correlation: "invocation-1" },
      { level: "warn", messageId: "3", outcome: "retry", attempt: 3, correlation: "invocation-1" },
      {
        ...{ level: "info", records: 3, failed: 1, correlation: "407155289363" },
        handled: "good of 407155289363",
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain("canary");
  });

  const logOf = async (events: readonly EventEnvelope[]) => {
    const { lines, write } = readableLog();
    const queue = { toDeadLetters: async () => {}, comeBackIn: async () => {} };
    const consumer = { ...consume([caseOpened], { "referral.case-opened.v1": async () => {} }), ...queue };
    const handler = batch({ environment: testEnvironment, log: write, consumer });
    const Records = events.map((event, n) => message(String(n), onBus(event)));
    await handler({ Records }, testContext());
    return lines;
  };

  test("is logged in one line when all succeed; the line names each event and has their common request as correlation id", async () => {
    const line = { level: "info", outcome: "ok", records: 2, correlation: "407155289363" };
    const name = `${caseOpened.type} referral/407155289363/1/0`;
    const lines = await logOf([opened, opened]);
    expect(lines).toMatchObject([{ ...line, handled: `${name}, ${name}` }]);
    expect(lines[0]).not.toHaveProperty("failed");
  });

  test("of events about several requests is logged in one line with each request, and without the correlation id of any single request", async () => {
    const other = {
      ...opened,
      id: "referral/bulk/1/0",
      subject: "918273645546",
      correlationid: "918273645546",
    };
    expect(await logOf([opened, other])).toMatchObject([
      {
        correlation: "invocation-1",
        handled: `${caseOpened.type} referral/407155289363/1/0, ${caseOpened.type} referral/bulk/1/0 of 918273645546`,
      },
    ]);
  });
});

describe("a consumer of whole batches", () => {
  test("logs the outcome of each message under the message's correlation id", async () => {
    const { lines, write } = readableLog();
    const handler = batch<string>({
      environment: testEnvironment,
      log: write,
      consumer: {
        parse: (body) => body,
        handleAll: async (messages) =>
          messages.map((body) =>
            body === "away" ? new Outage("canary") : body === "bug" ? new RangeError("canary") : undefined,
          ),
        describe: (body) => ({ eventId: body, correlation: `of-${body}` }),
        toDeadLetters: async () => {},
        comeBackIn: async () => {},
      },
    });
    const Records = [message("1", "good"), message("2", "bug"), message("3", "away", 3)];
    expect(await handler({ Records }, testContext())).toEqual({
      batchItemFailures: [{ itemIdentifier: "3" }],
    });
    expect(lines).toMatchObject([
      { level: "error", eventId: "bug", outcome: "parked", error: "RangeError", correlation: "of-bug" },
      { level: "warn", eventId: "away", outcome: "retry", error: "Outage", correlation: "of-away" },
      { level: "error", alarm: "poison", messageId: "2" },
      { level: "warn", messageId: "3", outcome: "retry", attempt: 3 },
      { level: "info", records: 3, failed: 1, handled: "good of of-good" },
    ]);
    expect(JSON.stringify(lines)).not.toContain("canary");
  });
});

test("a cached value is read once for each message or direct call, and anew for the next", async () => {
  let made = 0;
  const keptIn = (reads: EventReads) => reads.once("key", async () => (made += 1));
  const [ofMessages, ofCalls] = [eventReads(), eventReads()];
  const told = batch<string>({
    environment: testEnvironment,
    log: () => {},
    reads: ofMessages,
    consumer: {
      parse: (body) => body,
      handle: async () => void (await Promise.all([keptIn(ofMessages), keptIn(ofMessages)])),
      describe: () => ({}),
      toDeadLetters: async () => {},
      comeBackIn: async () => {},
    },
  });
  const record = {
    messageId: "1",
    receiptHandle: "r",
    body: "b",
    attributes: { ApproximateReceiveCount: "1" },
  };
  await told({ Records: [record, record] }, testContext());
  expect(made).toBe(2);
  const called = invoked({
    environment: testEnvironment,
    log: () => {},
    reads: ofCalls,
    input: () => z.strictObject({}),
    handle: async () => [await keptIn(ofCalls), await keptIn(ofCalls)],
  });
  expect([await called({}, testContext()), await called({}, testContext())]).toEqual([
    [3, 3],
    [4, 4],
  ]);
});

const row: StoredRow = {
  ...{
    id: "407155289363",
    version: 1,
    at: "2026-11-24T08:30:00.000Z",
    actor: "clock",
    command: "refer-case",
  },
  ...{ key: "key", fingerprint: "fingerprint", directory: 1, release: "test", correlation: "bulk-1" },
  ...{ facts: [], events: [], hash: "hash" },
};

describe("a stream reader", () => {
  test("raises an alarm for each row that it set aside for an operator, and for a row that was tampered with", async () => {
    const { lines, write } = readableLog();
    const parked: unknown[] = [];
    const handler = stream({
      environment: testEnvironment,
      log: write,
      park: async (stuck) => void parked.push(stuck),
      reader: (ports) => async () => {
        ports.tampered({ id: "407155289363", version: 2 });
        await ports.park({ id: "407155289363", version: 3, reason: "canary" });
        return { batchItemFailures: [] };
      },
    });
    const Records = [2, 3].map((version) => recordOf({ ...row, version }, version));
    expect(await handler({ Records }, testContext())).toEqual({ batchItemFailures: [] });
    expect(parked).toHaveLength(1);
    expect(lines).toMatchObject([
      { level: "error", alarm: "journal-tampered", aggregate: row.id, version: 2, correlation: "bulk-1" },
      { level: "error", alarm: "parked", aggregate: row.id, version: 3, correlation: "bulk-1" },
      { level: "info", records: 2, parked: 1, correlation: "invocation-1" },
    ]);
    expect(JSON.stringify(lines)).not.toContain("canary");
  });

  test("logs failed rows under the correlation ids of these rows, up to the first row that the stream delivers again", async () => {
    const { lines, write } = readableLog();
    const handler = stream({
      environment: testEnvironment,
      log: write,
      park: async () => {},
      reader: () => async () => ({ batchItemFailures: [{ itemIdentifier: "2" }] }),
    });
    const rows = [row, { ...row, version: 2, correlation: row.id }, { ...row, version: 3 }];
    await handler({ Records: rows.map((each) => recordOf(each, each.version)) }, testContext());
    expect(lines).toMatchObject([
      { level: "warn", version: 2, outcome: "retry", correlation: row.id },
      { level: "info", records: 3, failed: 1, handled: "407155289363/1 of bulk-1", correlation: "bulk-1" },
    ]);
  });

  test("also logs a record that cannot be read", async () => {
    const { lines, write } = readableLog();
    const reader = () => async () => ({ batchItemFailures: [] });
    const handler = stream({ environment: testEnvironment, log: write, park: async () => {}, reader });
    await handler({ Records: [{ eventName: "INSERT" }] }, testContext());
    expect(lines).toMatchObject([{ handled: "unknown/0", records: 1, correlation: "invocation-1" }]);
  });
});

describe("a direct invocation", () => {
  const start = (write: (line: string) => void) =>
    invoked({
      environment: testEnvironment,
      log: write,
      input: () =>
        z.strictObject({
          operation: z.literal("ask"),
          mobile: z.string(),
          request: z.exactOptional(z.string()),
        }),
      handle: async ({ mobile }) => {
        if (mobile === "canary") throw new RangeError("canary");
        return { known: true };
      },
    });

  test("returns the reply of its operation", async () => {
    const { lines, write } = readableLog();
    expect(await start(write)({ operation: "ask", mobile: "x" }, testContext())).toEqual({ known: true });
    expect(lines).toMatchObject([{ level: "info", outcome: "ok", correlation: "invocation-1" }]);
  });

  test("runs under the correlation id of the request that the invocation names, or else of the caller", async () => {
    const { lines, write } = readableLog();
    const ask = { operation: "ask", mobile: "x", correlation: "callers-1" };
    await start(write)(ask, testContext());
    await start(write)({ ...ask, request: "407155289363" }, testContext());
    await start(write)({ ...ask, correlation: "زهرا canary" }, testContext());
    expect(lines.map(({ correlation }) => correlation)).toEqual([
      "callers-1",
      "407155289363",
      "invocation-1",
    ]);
  });

  test.each([
    ["an unknown operation", { operation: "ask", mobile: "x", canary: 1 }, "UnreadableInput"],
    ["a bug", { operation: "ask", mobile: "canary" }, "RangeError"],
  ])("fails for %s with the error's class and none of the input", async (_what, input, name) => {
    const { lines, write } = readableLog();
    const failure = await start(write)(input, testContext()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name, message: "" });
    expect(lines).toMatchObject([{ level: "error", outcome: "failed", error: name }]);
    expect(JSON.stringify([lines, String(failure), (failure as Error).stack])).not.toContain("canary");
  });
});
