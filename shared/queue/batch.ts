import { reasonOf } from "../journal/stream.ts";
import { Outage } from "../outage.ts";

/** The fields that we read of a record of Lambda's `SQSEvent`. */
export interface QueueMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

export interface ConsumerQueue {
  /** Moves a message to the dead-letter queue, with the reason. */
  toDeadLetters(message: QueueMessage, reason: string): Promise<void>;
  /** Lets a message return after this delay instead of the queue's own. */
  comeBackIn(message: QueueMessage, seconds: number): Promise<void>;
}

export interface Consumer<Message> extends ConsumerQueue {
  /** Throws to mark the message as poison. */
  parse(body: string): Message;
  /** @throws Outage for a fault that time can heal; any other error marks the message as poison */
  handle(message: Message): Promise<void>;
}

/** A consumer that handles the messages of a batch together, where that costs less. */
export interface BatchConsumer<Message> extends ConsumerQueue {
  /** Throws to mark the message as poison. */
  parse(body: string): Message;
  /**
   * @returns each message's error, in order: an `Outage` for a fault that time can heal, undefined for a
   * finished message
   * @throws Outage to return all messages; after any other error each message is handled alone
   */
  handleAll(messages: readonly Message[]): Promise<readonly unknown[]>;
}

/** SQS keeps the messages named here and deletes the others. */
export interface QueueResult {
  batchItemFailures: { itemIdentifier: string }[];
}

/** The longest delay between two tries, in seconds. */
const longestDelay = 900;

/**
 * Handles a batch one message after the other: poison goes to the dead-letter queue at once, a message that
 * met an outage returns with growing delay, and neither stops the others.
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
    return failed(message, error, consumer);
  }
}

/**
 * Handles a batch as a whole. A failed message goes to the dead-letter queue or returns as in `handleBatch`.
 */
export async function handleTogether<Message>(
  { Records }: { readonly Records: readonly QueueMessage[] },
  consumer: BatchConsumer<Message>,
): Promise<QueueResult> {
  const read = Records.map((message) => ({ message, ...parsed(message, consumer) }));
  const handled = read.flatMap((one) => ("content" in one ? [one] : []));
  const contents = handled.map(({ content }) => content);
  const outcomes = contents.length === 0 ? [] : await outcomesOf(consumer, contents);
  const failures = [
    ...read.flatMap((one) => ("error" in one ? [{ message: one.message, error: one.error }] : [])),
    ...handled.flatMap(({ message }, at) =>
      outcomes[at] === undefined ? [] : [{ message, error: outcomes[at] }],
    ),
  ];
  const batchItemFailures: QueueResult["batchItemFailures"] = [];
  for (const { message, error } of failures) {
    const isDone = await failed(message, error, consumer);
    if (!isDone) batchItemFailures.push({ itemIdentifier: message.messageId });
  }
  return { batchItemFailures };
}

function parsed<Message>(
  { body }: QueueMessage,
  { parse }: Pick<BatchConsumer<Message>, "parse">,
): { readonly content: Message } | { readonly error: unknown } {
  try {
    return { content: parse(body) };
  } catch (error) {
    return { error };
  }
}

/**
 * The error of each message, also when the consumer failed as a whole: then each message is tried alone to
 * find the poison.
 */
export async function outcomesOf<Message>(
  consumer: Pick<BatchConsumer<Message>, "handleAll">,
  messages: readonly Message[],
): Promise<readonly unknown[]> {
  try {
    return await consumer.handleAll(messages);
  } catch (error) {
    if (error instanceof Outage || messages.length === 1) return messages.map(() => error);
    const alone: unknown[] = [];
    for (const message of messages) alone.push(...(await outcomesOf(consumer, [message])));
    return alone;
  }
}

/** @returns whether the message is finished, because it went to the dead-letter queue */
const failed = (message: QueueMessage, error: unknown, queue: ConsumerQueue): Promise<boolean> =>
  error instanceof Outage ? postponed(message, queue) : buried(message, reasonOf(error), queue);

/** When even this fails, the message returns after the queue's own time. */
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
