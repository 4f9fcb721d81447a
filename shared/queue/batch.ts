import { reasonOf } from "../journal/stream.ts";
import { Outage } from "../outage.ts";

/** The fields of a record in Lambda's `SQSEvent` that are read. */
export interface QueueMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  readonly attributes: { readonly ApproximateReceiveCount: string };
}

export interface ConsumerQueue {
  /** Moves a message to the dead-letter queue, together with the reason. */
  toDeadLetters(message: QueueMessage, reason: string): Promise<void>;
  /** Has SQS deliver a message again after this delay, instead of the queue's default. */
  comeBackIn(message: QueueMessage, seconds: number): Promise<void>;
}

export interface Consumer<Message> extends ConsumerQueue {
  /** @throws when the message can never be handled; it then goes to the dead-letter queue as poison */
  parse(body: string): Message;
  /** @throws Outage for an error that passes with time; any other error marks the message as poison */
  handle(message: Message): Promise<void>;
}

/** A consumer that handles the messages of a batch in one call, where this costs less. */
export interface BatchConsumer<Message> extends ConsumerQueue {
  /** @throws when the message can never be handled; it then goes to the dead-letter queue as poison */
  parse(body: string): Message;
  /**
   * @returns the error of each message, in order: an `Outage` for an error that passes with time; undefined
   * for a message that succeeded
   * @throws Outage to have all messages delivered again; after any other error the messages are passed on one
   * at a time
   */
  handleAll(messages: readonly Message[]): Promise<readonly unknown[]>;
}

/** The result for SQS, which keeps the messages that are named here and deletes the others. */
export interface QueueResult {
  batchItemFailures: { itemIdentifier: string }[];
}

/** The longest delay before a message is delivered again, in seconds. */
const longestDelay = 900;

/**
 * Handles a batch one message after another. Poison goes to the dead-letter queue without a retry; a message
 * with an outage is delivered again after a growing delay. Neither stops the other messages.
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
 * Handles a batch in one call of the consumer. A failed message goes to the dead-letter queue, or is
 * delivered again, as in `handleBatch`.
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
 * The error of each message. When the consumer failed as a whole, the messages are passed on one at a time,
 * to find the poison.
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

/**
 * Moves a failed message to the dead-letter queue, or sets the delay of its next delivery.
 * @returns whether the message is finished because it went to the dead-letter queue
 */
const failed = (message: QueueMessage, error: unknown, queue: ConsumerQueue): Promise<boolean> =>
  error instanceof Outage ? postponed(message, queue) : buried(message, reasonOf(error), queue);

/**
 * Sets the delay before the message is delivered again. When this fails, the queue's default delay applies.
 */
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

/**
 * The number of seconds until a message is delivered again: 5 after the first try, doubling each time, up to
 * a quarter of an hour.
 */
export function delayAfter(tries: number): number {
  return Math.min(longestDelay, 5 * 2 ** Math.max(0, tries - 1));
}
