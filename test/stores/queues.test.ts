/** Runs a queue consumer and a stream reader with a real queue. */

import type { AddressInfo } from "node:net";
import {
  CreateQueueCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { buildApp } from "fauxqs";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Aws } from "../../shared/aws/aws.ts";
import { Outage } from "../../shared/outage.ts";
import { handleBatch, type QueueMessage } from "../../shared/queue/batch.ts";
import { sqsConsumer, stuckQueue } from "../../shared/queue/sqs.ts";
import { startMoto } from "../conformance/moto.ts";
import { awsAt, onMoto } from "../support/engine.ts";

const app = buildApp({ logger: false });
let aws: Aws;
let stop: () => Promise<unknown> = async () => app.close();

beforeAll(async () => {
  if (onMoto) {
    const moto = await startMoto();
    ({ stop } = moto);
    aws = awsAt(moto.port, moto.credentials);
    return;
  }
  await app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = app.server.address() as AddressInfo;
  aws = awsAt(port, { accessKeyId: "test", secretAccessKey: "test" });
});
afterAll(() => stop());

const make = async (QueueName: string) =>
  (await aws.call(SQSClient, new CreateQueueCommand({ QueueName }))).QueueUrl ?? "";

async function receive(QueueUrl: string): Promise<readonly Message[]> {
  const input = { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ["All"], VisibilityTimeout: 0 };
  return (await aws.call(SQSClient, new ReceiveMessageCommand(input))).Messages ?? [];
}

test("a poison message becomes a dead letter with body and reason, while a message that fails by an outage is delayed", async () => {
  const [queueUrl, deadLettersUrl] = [await make("on-events"), await make("on-events-dead")];
  for (const MessageBody of ["poison", "outage"])
    await aws.call(SQSClient, new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
  const Records = (await receive(queueUrl)).map(
    ({ MessageId = "", ReceiptHandle = "", Body = "" }): QueueMessage => ({
      messageId: MessageId,
      receiptHandle: ReceiptHandle,
      body: Body,
      attributes: { ApproximateReceiveCount: "1" },
    }),
  );
  expect(Records).toHaveLength(2);
  const result = await handleBatch(
    { Records },
    {
      ...sqsConsumer({ queueUrl, deadLettersUrl }, aws),
      parse: (body) => body,
      handle: async (body) => {
        throw body === "outage" ? new Outage("provider") : new Error("no such unit");
      },
    },
  );
  const outage = Records.find(({ body }) => body === "outage")?.messageId;
  expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: outage }] });
  const [dead, ...more] = await receive(deadLettersUrl);
  expect(more).toEqual([]);
  expect(dead).toMatchObject({
    Body: "poison",
    MessageAttributes: { reason: { StringValue: "Error: no such unit" } },
  });
  expect((await receive(queueUrl)).map(({ Body }) => Body)).not.toContain("outage");
});

test("the key of a row that a stream reader could not handle waits in a queue for an operator", async () => {
  const url = await make("stuck");
  const stuck = { id: "407155289363", version: 3, reason: "Error: unknown fact" };
  await stuckQueue(url, aws)(stuck);
  const [message] = await receive(url);
  expect(JSON.parse(message?.Body ?? "")).toEqual(stuck);
});
