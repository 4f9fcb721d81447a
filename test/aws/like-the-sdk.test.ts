/** Our small client says to AWS, word for word, what AWS's own SDK says, and signs it as the SDK does (ADR 0004). */
import { DynamoDBClient, PutItemCommand, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { EventEnvelope } from "../../events/define-event.ts";
import type { Aws } from "../../shared/aws/aws.ts";
import { awsClient } from "../../shared/aws/client.ts";
import type { HttpPost } from "../../shared/aws/http.ts";
import { signed } from "../../shared/aws/sign.ts";
import { eventBridge } from "../../shared/bus/eventbridge.ts";
import { remote } from "../../shared/invoke/remote.ts";
import { sesEmail } from "../../shared/messages/ses.ts";
import { snsSms } from "../../shared/messages/sns.ts";
import { sqsConsumer } from "../../shared/queue/sqs.ts";
import { dynamo } from "../../shared/table/dynamodb.ts";

const region = "eu-central-1";
const credentials = { accessKeyId: "AKIDEXAMPLE", secretAccessKey: "secret/+key", sessionToken: "token==" };

interface Heard {
  readonly hostname: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Options for an SDK client whose requests are heard instead of sent. */
function listening() {
  const heard: Heard[] = [];
  const handle = async (request: Heard) => {
    heard.push(request);
    throw new Error("heard");
  };
  return { heard, options: { region, credentials, maxAttempts: 1, requestHandler: { handle } as never } };
}

type Saying = (options: ReturnType<typeof listening>["options"]) => Promise<unknown>;

async function sdkSays(say: Saying): Promise<Heard> {
  const { heard, options } = listening();
  await say(options).catch(() => {});
  const [request] = heard;
  if (!request) throw new Error("the SDK said nothing");
  return request;
}

async function weSay(say: (aws: Aws) => Promise<unknown>): Promise<HttpPost> {
  const heard: HttpPost[] = [];
  const send = async (post: HttpPost) => {
    heard.push(post);
    return { status: 200, headers: {}, body: '{"Entries":[]}' };
  };
  await say(awsClient({ region, credentials, send }));
  const [post] = heard;
  if (!post) throw new Error("we said nothing");
  return post;
}

const item = { id: { S: "407155289363" }, version: { N: "1" } };
const put = { TableName: "journal", Item: item, ConditionExpression: "attribute_not_exists(id)" };
const transaction = { TransactItems: [{ Put: put }], ClientRequestToken: "token" };
const envelope: EventEnvelope = {
  specversion: "1.0",
  id: "intake/407155289363/1/0",
  source: "peygir.intake",
  type: "intake.request-registered.v1",
  time: "2026-11-24T08:00:00.000Z",
  subject: "407155289363",
  sequence: 1,
  correlationid: "407155289363",
  causationid: "key",
  data: { request: "407155289363" },
};
const queue = { queueUrl: "https://sqs.eu-central-1.amazonaws.com/1/q", deadLettersUrl: "https://sqs/1/d" };
const message = {
  messageId: "1",
  receiptHandle: "handle==",
  body: "{}",
  attributes: { ApproximateReceiveCount: "1" },
};

const sayings: Readonly<Record<string, readonly [Saying, (aws: Aws) => Promise<unknown>]>> = {
  "puts an item": [
    (options) => new DynamoDBClient(options).send(new PutItemCommand(put)),
    (aws) => dynamo(aws, "PutItem", put),
  ],
  "writes a transaction": [
    (options) => new DynamoDBClient(options).send(new TransactWriteItemsCommand(transaction)),
    (aws) => dynamo(aws, "TransactWriteItems", transaction),
  ],
  "publishes an event": [
    (options) =>
      new EventBridgeClient(options).send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: "bus",
              Source: "peygir.intake",
              DetailType: "intake.request-registered.v1",
              Time: new Date(envelope.time),
              Detail: JSON.stringify(envelope),
            },
          ],
        }),
      ),
    (aws) => eventBridge("bus", aws).publish([envelope]),
  ],
  "buries a message": [
    (options) =>
      new SQSClient({ ...options, useQueueUrlAsEndpoint: false }).send(
        new SendMessageCommand({
          QueueUrl: queue.deadLettersUrl,
          MessageBody: "{}",
          MessageAttributes: { reason: { DataType: "String", StringValue: "poison" } },
        }),
      ),
    (aws) => sqsConsumer(queue, aws).toDeadLetters(message, "poison"),
  ],
  "postpones a message": [
    (options) =>
      new SQSClient({ ...options, useQueueUrlAsEndpoint: false }).send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: queue.queueUrl,
          ReceiptHandle: "handle==",
          VisibilityTimeout: 5,
        }),
      ),
    (aws) => sqsConsumer(queue, aws).comeBackIn(message, 5),
  ],
  "sends an e-mail": [
    (options) => {
      const Simple = {
        Subject: { Data: "s", Charset: "UTF-8" },
        Body: { Text: { Data: "سلام", Charset: "UTF-8" } },
      };
      return new SESv2Client(options).send(
        new SendEmailCommand({
          FromEmailAddress: "peygir@example.org",
          Destination: { ToAddresses: ["parvin@example.org"] },
          Content: { Simple },
        }),
      );
    },
    (aws) =>
      sesEmail("peygir@example.org", aws).send({
        id: "n-1",
        to: "parvin@example.org",
        subject: "s",
        text: "سلام",
      }),
  ],
  "calls another service": [
    (options) =>
      new LambdaClient(options).send(
        new InvokeCommand({
          FunctionName: "peygir-identity-for-intake",
          InvocationType: "RequestResponse",
          Payload: JSON.stringify({ operation: "issue-code" }),
        }),
      ),
    (aws) => remote("peygir-identity-for-intake", z.unknown(), aws)({ operation: "issue-code" }),
  ],
};

const words = "پیگیر: کد ۱۲۳ + & = %\nدرخواست شما ثبت شد";
const sms: Saying = (options) => {
  const MessageAttributes = { "AWS.SNS.SMS.SMSType": { DataType: "String", StringValue: "Transactional" } };
  return new SNSClient(options).send(
    new PublishCommand({ PhoneNumber: "+989120000000", Message: words, MessageAttributes }),
  );
};
const alias: Saying = (options) =>
  new LambdaClient(options).send(new InvokeCommand({ FunctionName: "a:live", Payload: "{}" }));

const text = (body: string | Uint8Array) => (typeof body === "string" ? body : Buffer.from(body).toString());

describe("our client", () => {
  test.each(Object.entries(sayings))("%s as the SDK does", async (_name, [sdk, ours]) => {
    const [theirs, post] = [await sdkSays(sdk), await weSay(ours)];
    expect(post.url.hostname).toBe(theirs.hostname);
    expect(post.url.pathname).toBe(theirs.path);
    expect(JSON.parse(post.body)).toEqual(JSON.parse(text(theirs.body)));
    const target = theirs.headers["x-amz-target"];
    expect(post.headers["x-amz-target"]).toBe(target);
    if (target) expect(post.headers["content-type"]).toBe(theirs.headers["content-type"]);
    expect(post.headers["x-amz-invocation-type"]).toBe(theirs.headers["x-amz-invocation-type"]);
  });

  test("sends an SMS as the SDK does", async () => {
    const [theirs, post] = [
      await sdkSays(sms),
      await weSay((aws) => snsSms(aws).send({ id: "n-1", to: "+989120000000", text: words })),
    ];
    expect(post.url.hostname).toBe(theirs.hostname);
    const said = (body: string) => Object.fromEntries([...new URLSearchParams(body)].toSorted());
    expect(said(post.body)).toEqual(said(text(theirs.body)));
    expect(post.headers["content-type"]).toBe(theirs.headers["content-type"]);
  });

  const all = {
    "sending an SMS": sms,
    "calling an alias": alias,
    ...Object.fromEntries(Object.entries(sayings).map(([name, [sdk]]) => [name, sdk])),
  };

  test.each(Object.entries(all))("what %s is signed as the SDK signs it", async (_name, sdk) => {
    const theirs = await sdkSays(sdk);
    expect(resigned(theirs)).toBe(theirs.headers["authorization"]);
  });

  test("signs whatever is in the body and the headers as the SDK does", async () => {
    const anything = fc.asyncProperty(
      fc.string({ unit: "binary" }),
      fc.string(),
      async (Message, accessKeyId) => {
        const PhoneNumber = `+98${accessKeyId.length}`;
        const theirs = await sdkSays((options) =>
          new SNSClient(options).send(new PublishCommand({ PhoneNumber, Message })),
        );
        expect(resigned(theirs)).toBe(theirs.headers["authorization"]);
      },
    );
    await fc.assert(anything, { numRuns: 50 });
  });

  test("signs a changed byte differently", async () => {
    const theirs = await sdkSays(sayings["puts an item"]?.[0] ?? (async () => {}));
    expect(resigned({ ...theirs, body: `${text(theirs.body)} ` })).not.toBe(theirs.headers["authorization"]);
  });
});

/** The authorization we would send for a request of the SDK's. */
function resigned({ hostname, path, headers, body }: Heard): string | undefined {
  const [, service, names] =
    /eu-central-1\/(\w+)\/aws4_request, SignedHeaders=([^,]+)/.exec(headers["authorization"] ?? "") ?? [];
  const own = ["host", "x-amz-date", "x-amz-security-token"];
  const kept = (names ?? "").split(";").filter((name) => !own.includes(name));
  const date = headers["x-amz-date"]?.replace(/^(....)(..)(..T..)(..)(..Z)$/, "$1-$2-$3:$4:$5") ?? "";
  const post = {
    host: hostname,
    path,
    body: text(body),
    headers: Object.fromEntries(kept.map((name) => [name, headers[name] ?? ""])),
  };
  return signed(post, { credentials, region, service: service ?? "", at: new Date(date) })["authorization"];
}
