import { DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { describe, expect, test } from "vitest";
import { Outage } from "../outage.ts";
import { AwsError } from "./aws.ts";
import { awsClient } from "./client.ts";
import { NoAnswer } from "./errors.ts";
import type { HttpAnswer, HttpPost } from "./http.ts";

const done: HttpAnswer = { status: 200, headers: {}, body: "{}" };
const json = (status: number, body: object): HttpAnswer => ({
  status,
  headers: {},
  body: JSON.stringify(body),
});
const throttled = json(400, {
  __type: "com.amazonaws.dynamodb.v20120810#ThrottlingException",
  message: "slower",
});
const cancelled = (...codes: string[]) =>
  json(400, {
    __type: "x#TransactionCanceledException",
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

function scripted(...script: (HttpAnswer | Error)[]) {
  const sent: HttpPost[] = [];
  const pauses: number[] = [];
  const client = awsClient({
    region: "eu-central-1",
    credentials: { accessKeyId: "a", secretAccessKey: "s" },
    backOff: async (attempt) => void pauses.push(attempt),
    send: async (post) => {
      sent.push(post);
      const next = script.shift() ?? done;
      if (next instanceof Error) throw next;
      return next;
    },
  });
  const write = () => new TransactWriteItemsCommand({ TransactItems: [] });
  return {
    sent,
    pauses,
    call: () => client.call(DynamoDBClient, write()),
    once: () => client.once(DynamoDBClient, write()),
  };
}

describe("a call to AWS", () => {
  test.each([
    ["a throttle", throttled],
    ["another transaction on the same item", cancelled("None", "TransactionConflict")],
    ["an internal error", json(500, { __type: "x#InternalServerError" })],
    [
      "a named error in a header",
      { status: 429, headers: { "x-amzn-errortype": "TooManyRequestsException:http://" }, body: "" },
    ],
  ])("is retried after %s", async (_why, first) => {
    const { call, sent, pauses } = scripted(first, first);
    await call();
    expect(sent).toHaveLength(3);
    expect(pauses).toEqual([0, 1]);
  });

  test("is retried over a new connection after no answer came, but only once: the second missing answer throws an Outage", async () => {
    const { call, sent } = scripted(new NoAnswer("nothing"), throttled);
    await call();
    expect(sent.map(({ fresh }) => fresh)).toEqual([false, true, true]);
    const tokens = sent.map(({ body }) => JSON.parse(Buffer.from(body).toString()).ClientRequestToken);
    expect(tokens).toEqual([tokens[0], tokens[0], tokens[0]]);
    const dead = scripted(new NoAnswer("nothing"), throttled, new NoAnswer("nothing"));
    await expect(dead.call()).rejects.toBeInstanceOf(Outage);
    expect(dead.sent).toHaveLength(3);
  });

  test("throws an Outage after six failed attempts", async () => {
    const { call, sent } = scripted(...Array.from({ length: 9 }, () => throttled));
    await expect(call()).rejects.toBeInstanceOf(Outage);
    expect(sent).toHaveLength(6);
  });

  test.each([
    ["a failed condition", json(400, { __type: "x#ConditionalCheckFailedException" })],
    [
      "a failed condition in a transaction, whatever else failed",
      cancelled("TransactionConflict", "ConditionalCheckFailed"),
    ],
    ["a malformed request", json(400, { __type: "x#ValidationException" })],
  ])("throws an AwsError without a retry after %s", async (_why, answer) => {
    const { call, sent } = scripted(answer);
    const error = await call().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AwsError);
    expect(error).not.toBeInstanceOf(Outage);
    expect(sent).toHaveLength(1);
  });

  test("throws an Outage without a retry when the Lambda's role lacks the right, which an operator can repair", async () => {
    const { call, sent } = scripted(json(400, { __type: "x#AccessDeniedException" }));
    await expect(call()).rejects.toBeInstanceOf(Outage);
    expect(sent).toHaveLength(1);
  });

  test("throws an error without AWS's message, which may quote a phone number (law 4)", async () => {
    const { call } = scripted(
      json(400, { __type: "x#ValidationException", message: "+989121234567 is not valid" }),
    );
    const error = await call().catch((caught: Error) => caught);
    expect(String(error)).toBe("AwsError: DynamoDB: ValidationException (400)");
  });

  test("is sent to AWS in the configured region, or to the configured endpoint", async () => {
    const { call, sent } = scripted();
    await call();
    expect(sent[0]?.url.href).toBe("https://dynamodb.eu-central-1.amazonaws.com/");
    const local: HttpPost[] = [];
    const client = awsClient({
      region: "cn-north-1",
      endpoint: "http://127.0.0.1:8001",
      credentials: { accessKeyId: "a", secretAccessKey: "s" },
      send: async (post) => {
        local.push(post);
        return done;
      },
    });
    await client.call(LambdaClient, new InvokeCommand({ FunctionName: "x:1" }));
    expect(local[0]?.url.href).toBe("http://127.0.0.1:8001/2015-03-31/functions/x%3A1/invocations");
  });
});

describe("an AWS call that must happen only once", () => {
  test.each([
    ["a throttle", throttled, AwsError],
    ["silence", new NoAnswer("nothing"), NoAnswer],
  ])("is not retried, not even after %s", async (_why, answer, kind) => {
    const { once, sent } = scripted(answer);
    await expect(once()).rejects.toBeInstanceOf(kind);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.fresh).toBe(true);
  });
});

test("an AWS call reports the error code of a response in XML, as it does for JSON", async () => {
  const client = awsClient({
    region: "eu-central-1",
    credentials: { accessKeyId: "a", secretAccessKey: "s" },
    send: async () => ({
      status: 400,
      headers: { "content-type": "text/xml" },
      body: "<ErrorResponse><Error><Type>Sender</Type><Code>Throttled</Code><Message>+98912</Message></Error></ErrorResponse>",
    }),
  });
  const sent = client.once(SNSClient, new PublishCommand({ PhoneNumber: "+98912", Message: "x" }));
  await expect(sent).rejects.toMatchObject({ message: "SNS: ThrottledException (400)", status: 400 });
});
