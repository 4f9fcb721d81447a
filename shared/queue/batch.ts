import { reasonOf } from "../journal/stream.ts";
import { Outage } from "../outage.ts";

/** What we read of a record of Lambda's `SQSEvent`. */
export interface QueueMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

export interface ConsumerQueue {
  /** Puts a message where an operator looks, with the reason. */
  toDeadLetters(message: QueueMessage, reason: string): Promise<void>;
  /** Lets a message come back after so many seconds instead of the queue's own time. */
  comeBackIn(message: QueueMessage, seconds: number): Promise<void>;
}

export interface Consumer<Message> extends ConsumerQueue {
  /** Throws what makes the message poison. */
  parse(body: string): Message;
  /** Throws an `Outage` for what time can heal; whatever else it throws makes the message poison. */
  handle(message: Message): Promise<void>;
}

/** SQS keeps what is named here and deletes the rest. */
export interface QueueResult {
  batchItemFailures: { itemIdentifier: string }[];
}

/** The longest a message stays away between two tries, in seconds. */
const longestDelay = 900;

/**
 * Handles a batch one message after the other, each on its own account: poison goes to the dead letters at once, what an
 * outage held up comes back, ever later, and neither keeps the others.
 */
export async function handleBatch<Message>(
  { Records }: { readonly Records: readonly QueueMessage[] },
  consumer: Consumer<Message>,
): Promise<QueueResult> {
  const batchItemFailures: QueueResult["batchItemFailures"] = [];
  for (const message of Records) {
    if (!(await done(message, consumer))) batchItemFailures.push({ itemIdentifier: message.messageId });
  }
  return { batchItemFailures };
}

async function done<Message>(message: QueueMessage, consumer: Consumer<Message>): Promise<boolean> {
  try {
    await consumer.handle(consumer.parse(message.body));
    return true;
  } catch (error) {
    return error instanceof Outage
      ? postponed(message, consumer)
      : buried(message, reasonOf(error), consumer);
  }
}

/** When even this fails, the message comes back after the queue's own time. */
async function postponed(message: QueueMessage, queue: ConsumerQueue): Promise<false> {
  const seconds = delayAfter(Number(message.attributes.ApproximateReceiveCount));
  await queue.comeBackIn(message, seconds).catch(() => {});
  return false;
}

async function buried(message: QueueMessage, reason: string, queue: ConsumerQueue): Promise<boolean> {
  return queue.toDeadLetters(message, reason).then(
    () => true,
    () => false,
  );
}

/** 5 s after the first try, then twice as long each time, up to a quarter of an hour. */
export function delayAfter(tries: number): number {
  return Math.min(longestDelay, 5 * 2 ** Math.max(0, tries - 1));
}
