/** SQS → Lambda. */
import { awsCall, type Target } from "../aws-endpoint/forward.ts";
import type { Functions } from "../lambda/functions.ts";
import { urlOf } from "../sqs/queues.ts";
import { region } from "../template/names.ts";
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

/** How many batches of one queue are handled at a time, at most. */
const mostAtATime = 2;

export function readQueue(mapping: Mapping, sqs: Target, functions: Functions): Loop {
  const QueueUrl = urlOf(mapping.source.name);
  const receive = {
    QueueUrl,
    MaxNumberOfMessages: Math.min(mapping.properties.BatchSize ?? 10, 10),
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  };
  const { MaximumConcurrency = mostAtATime } = mapping.properties.ScalingConfig ?? {};
  return loop(Math.min(MaximumConcurrency, mostAtATime), async (signal) => {
    const { Messages } = await awsCall<{ Messages?: Message[] }>(
      { ...sqs, signal },
      "AmazonSQS.ReceiveMessage",
      receive,
    );
    if (!Messages?.length) return;
    for (const { ReceiptHandle } of await handled(mapping, Messages, functions)) {
      await awsCall(sqs, "AmazonSQS.DeleteMessage", { QueueUrl, ReceiptHandle });
    }
  });
}

/** The messages that are done. What failed stays in the queue and comes back when its visibility timeout ends. */
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
