import { expect, test } from "vitest";
import type { EventEnvelope } from "../../events/define-event.ts";
import { awsClient } from "../aws/client.ts";
import { eventBridge } from "./eventbridge.ts";

const event = (n: number): EventEnvelope => ({
  specversion: "1.0",
  id: `intake/407155289363/${n}/0`,
  source: "peygir.intake",
  type: "intake.request-registered.v1",
  time: "2026-11-24T08:00:00.000Z",
  subject: "407155289363",
  sequence: n,
  correlationid: "407155289363",
  causationid: "key",
  data: {},
});

test("publishing returns two lists: the events that a retry may deliver, and the events that EventBridge refuses for good", async () => {
  const entries = [
    { EventId: "1" },
    { ErrorCode: "ThrottlingException" },
    { ErrorCode: "InternalFailure" },
    { ErrorCode: "MalformedDetail" },
  ];
  const aws = awsClient({
    region: "eu-central-1",
    credentials: { accessKeyId: "a", secretAccessKey: "s" },
    send: async () => ({
      status: 200,
      headers: {},
      body: JSON.stringify({ FailedEntryCount: 3, Entries: entries }),
    }),
  });
  const { failed, refused } = await eventBridge("bus", aws).publish([1, 2, 3, 4].map(event));
  expect(failed.map(({ sequence }) => sequence)).toEqual([2, 3]);
  expect(refused?.map(({ sequence }) => sequence)).toEqual([4]);
});
