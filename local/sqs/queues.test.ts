import { afterAll, beforeAll, expect, test } from "vitest";
import { awsCall } from "../aws-endpoint/forward.ts";
import { readTemplate } from "../template/template.ts";
import { type Sqs, startSqs, urlOf } from "./queues.ts";

const template = readTemplate(
  "test",
  {
    Resources: {
      Work: { Type: "AWS::SQS::Queue", Properties: { QueueName: "work", VisibilityTimeout: 600 } },
    },
  },
  new Map(),
);
const QueueUrl = urlOf("work");
let sqs: Sqs;

beforeAll(async () => {
  sqs = await startSqs(undefined);
  await sqs.declare(template);
});
afterAll(() => sqs.stop());

const call = <T>(action: string, input: object = {}) =>
  awsCall<T>({ port: sqs.port }, `AmazonSQS.${action}`, { QueueUrl, ...input });

interface Received {
  readonly Messages: readonly { readonly Body: string; readonly ReceiptHandle: string }[];
}

const receive = async () =>
  (await call<Received>("ReceiveMessage", { MaxNumberOfMessages: 10, WaitTimeSeconds: 5 })).Messages;

test("releaseTaken makes messages in flight visible within seconds, except those that their consumer deletes at that moment", async () => {
  for (const body of ["left", "finished"]) await sqs.send("work", body);
  const taken = await receive();
  const finished = taken.find(({ Body }) => Body === "finished")?.ReceiptHandle;
  expect(taken).toHaveLength(2);
  await Promise.all([sqs.releaseTaken(), call("DeleteMessage", { ReceiptHandle: finished })]);
  expect((await receive()).map(({ Body }) => Body)).toEqual(["left"]);
});
