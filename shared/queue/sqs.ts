import type { Aws } from "../aws/aws.ts";
import type { StuckRow } from "../journal/stream.ts";
import type { ConsumerQueue } from "./batch.ts";

/** Loaded when a message or row fails, so that no start of a consumer waits for it. */
const sdk = () => import("./sqs-commands.ts");

/** Makes the function that stores the keys of rows that cannot be handled in the stuck queue, for an operator. */
export function stuckQueue(url: string, aws: Aws): (stuck: StuckRow) => Promise<void> {
  return async (stuck) => {
    const { SendMessageCommand, SQSClient } = await sdk();
    await aws.call(SQSClient, new SendMessageCommand({ QueueUrl: url, MessageBody: JSON.stringify(stuck) }));
  };
}

/**
 * The queue of a consumer, and its dead-letter queue. A message in the dead-letter queue keeps its body, so
 * that it can be redriven.
 */
export function sqsConsumer(
  { queueUrl, deadLettersUrl }: { readonly queueUrl: string; readonly deadLettersUrl: string },
  aws: Aws,
): ConsumerQueue {
  return {
    toDeadLetters: async ({ body }, reason) => {
      const { SendMessageCommand, SQSClient } = await sdk();
      const MessageAttributes = { reason: { DataType: "String", StringValue: reason } };
      const letter = { QueueUrl: deadLettersUrl, MessageBody: body, MessageAttributes };
      await aws.call(SQSClient, new SendMessageCommand(letter));
    },
    comeBackIn: async ({ receiptHandle }, seconds) => {
      const { ChangeMessageVisibilityCommand, SQSClient } = await sdk();
      const input = { QueueUrl: queueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout: seconds };
      await aws.call(SQSClient, new ChangeMessageVisibilityCommand(input));
    },
  };
}
