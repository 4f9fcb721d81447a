/** Reads an SQS queue and invokes the mapped function with batches of its messages. */
import { setTimeout as wait } from "node:timers/promises";
import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Functions } from "../lambda/functions.ts";
import { urlOf } from "../sqs/queues.ts";
import { region } from "../template/names.ts";
import { gather, mostReceived } from "./gather.ts";
import { type Loop, loop } from "./loop.ts";
import { type Mapping, reportedFailures } from "./mappings.ts";

interface Message {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MD5OfBody: string;
  readonly Attributes?: Readonly<Record<string, string>>;
  readonly MessageAttributes?: unknown;
}

/** The most parallel batches of one queue. */
const mostAtATime = 2;
/** Milliseconds between two reads of the queue while a batch is collected. */
const pauseMs = 20;

export interface QueueSourceOptions {
  readonly mapping: Mapping;
  readonly sqs: Target;
  readonly functions: Functions;
  /** Whether the stack has no work other than collecting batches. */
  readonly atRest: () => Promise<boolean>;
}

export function readQueue({ mapping, sqs, functions, atRest }: QueueSourceOptions): Loop {
  const { BatchSize = 10, MaximumBatchingWindowInSeconds = 0, ScalingConfig } = mapping.properties;
  const QueueUrl = urlOf(mapping.source.name);
  const receive = async (signal: AbortSignal, atMost: number, seconds: number) => {
    const asked = {
      QueueUrl,
      MaxNumberOfMessages: Math.min(atMost, mostReceived),
      WaitTimeSeconds: seconds,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    };
    const target = { ...sqs, signal };
    const { Messages = [] } = await awsCall<{ Messages?: Message[] }>(
      target,
      "AmazonSQS.ReceiveMessage",
      asked,
    );
    return Messages;
  };
  const batchOf = async (signal: AbortSignal): Promise<readonly Message[]> => {
    const first = await receive(signal, BatchSize, 20);
    if (first.length === 0) return first;
    return gather(first, {
      most: BatchSize,
      windowMs: MaximumBatchingWindowInSeconds * 1_000,
      receive: (atMost) => receive(signal, atMost, 0),
      sizeOf: ({ Body }) => Buffer.byteLength(Body),
      ...{ atRest, now: () => performance.now(), pause: () => wait(pauseMs, undefined, { signal }) },
    });
  };
  // With a batching window, only one batch is collected at a time: two collected in parallel would get half of the
  // messages each.
  const inTurn =
    MaximumBatchingWindowInSeconds > 0 ? oneAfterTheOther() : <T>(run: () => Promise<T>) => run();
  const { MaximumConcurrency = mostAtATime } = ScalingConfig ?? {};
  return loop(Math.min(MaximumConcurrency, mostAtATime), async (signal) => {
    const messages = await inTurn(() => batchOf(signal));
    if (messages.length === 0) return;
    for (const { ReceiptHandle } of await handled(mapping, messages, functions)) {
      await awsCall(sqs, "AmazonSQS.DeleteMessage", { QueueUrl, ReceiptHandle });
    }
  });
}

/** Returns a function that runs tasks one after the other. A task also starts when the task before it failed. */
function oneAfterTheOther() {
  let before: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const mine = before.then(run, run);
    before = mine.catch(() => undefined);
    return mine;
  };
}

/**
 * Invokes the function and returns the messages to delete. Failed messages stay in the queue and return when
 * their visibility timeout ends.
 */
async function handled(
  mapping: Mapping,
  messages: readonly Message[],
  functions: Functions,
): Promise<readonly Message[]> {
  const Records = messages.map((message) => recordOf(message, mapping.source.arn));
  const { payload, functionError } = await functions.invoke(mapping.fn.name, { Records });
  if (functionError) return [];
  if (!mapping.properties.FunctionResponseTypes?.includes("ReportBatchItemFailures")) return messages;
  const failed = reportedFailures(payload);
  const unknown = failed.some((id) => !messages.some(({ MessageId }) => MessageId === id));
  return unknown ? [] : messages.filter(({ MessageId }) => !failed.includes(MessageId));
}

function recordOf(message: Message, eventSourceARN: string) {
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: message.MessageAttributes ?? {},
    md5OfBody: message.MD5OfBody,
    eventSource: "aws:sqs",
    eventSourceARN,
    awsRegion: region,
  };
}
