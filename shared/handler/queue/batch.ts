/**
 * The Lambda handler of a queue's consumer. A message that fails does not affect the other messages of its
 * batch, and each failure writes a log line.
 */

import type { Context } from "aws-lambda";
import { correlated, correlation } from "../../correlation.ts";
import { Outage } from "../../outage.ts";
import {
  type BatchConsumer,
  type Consumer,
  type ConsumerQueue,
  handleBatch,
  handleTogether,
  outcomesOf,
  type QueueMessage,
  type QueueResult,
} from "../../queue/batch.ts";
import type { Always } from "../environment.ts";
import { counted, type Handled, tellHandled } from "../handled.ts";
import { describeError, type Log, type LogFields, toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";
import { type EventReads, noEventReads } from "./event-reads.ts";

export interface BatchOptions<Message> {
  readonly environment: Readonly<Record<Always, string>>;
  readonly consumer: (Consumer<Message> | BatchConsumer<Message>) & Describes<Message>;
  readonly log?: Write | undefined;
  /**
   * The cache of reads for one message; it is cleared when the next message begins. Unused by a consumer of whole
   * batches.
   */
  readonly reads?: EventReads;
}

interface Describes<Message> {
  /** The fields of a message that may be logged. */
  describe(message: Message): Partial<LogFields>;
}

export interface QueueEvent {
  readonly Records: readonly QueueMessage[];
}

/**
 * Makes the Lambda handler of a queue. A message that can never succeed goes to the dead-letter queue without a
 * retry. Messages delayed by an outage are returned in `batchItemFailures`, and SQS delivers them again.
 */
export function batch<Message>({
  environment,
  consumer,
  log = toStdout,
  reads = noEventReads,
}: BatchOptions<Message>): (event: QueueEvent, context: Context) => Promise<QueueResult> {
  return inOneLine(environment, log, async (event, context) => {
    const told: Told = { log: logOf(context), done: [] };
    const result =
      "handleAll" in consumer
        ? await handleTogether(event, allTold(consumer, told))
        : await handleBatch(event, eachTold(consumer, told, reads));
    tellHandled(told.done, told.log);
    const failed = result.batchItemFailures.length;
    told.log.add({ records: event.Records.length, ...counted({ failed }) });
    return result;
  });
}

/** The log of a batch, and the messages that are finished so far. */
interface Told {
  readonly log: Log;
  readonly done: Handled[];
}

/** Wraps a consumer of single messages, so that the outcome of each message is logged. */
function eachTold<Message>(
  consumer: Consumer<Message> & Describes<Message>,
  told: Told,
  reads: EventReads,
): Consumer<Message> {
  return {
    ...queueTold(consumer, told.log),
    parse: (body) => consumer.parse(body),
    handle: (message) => {
      reads.begin();
      const about = consumer.describe(message);
      return correlated(ownOf(about), () => handledTold(() => consumer.handle(message), about, told));
    },
  };
}

const ownOf = (about: Partial<LogFields>): string => about.correlation ?? correlation() ?? "";

/** Wraps a consumer of whole batches, so that the outcome of each message is logged. */
function allTold<Message>(
  consumer: BatchConsumer<Message> & Describes<Message>,
  told: Told,
): BatchConsumer<Message> {
  return {
    ...queueTold(consumer, told.log),
    parse: (body) => consumer.parse(body),
    handleAll: async (messages) => {
      const outcomes = await outcomesOf(consumer, messages);
      for (const [at, message] of messages.entries()) {
        const about = consumer.describe(message);
        await correlated(ownOf(about), async () => outcomeTold(outcomes[at], about, told));
      }
      return outcomes;
    },
  };
}

function queueTold(consumer: ConsumerQueue, log: Log): ConsumerQueue {
  return {
    toDeadLetters: async (message, reason) => {
      log.line("error", { alarm: "poison", outcome: "parked", ...aboutMessage(message) });
      await consumer.toDeadLetters(message, reason);
    },
    comeBackIn: async (message, seconds) => {
      log.line("warn", { outcome: "retry", ...aboutMessage(message) });
      await consumer.comeBackIn(message, seconds);
    },
  };
}

async function handledTold(
  handle: () => Promise<void>,
  about: Partial<LogFields>,
  told: Told,
): Promise<void> {
  try {
    await handle();
  } catch (error) {
    outcomeTold(error, about, told);
    throw error;
  }
  outcomeTold(undefined, about, told);
}

/**
 * Logs the outcome of one message.
 * @param error the error with which the message failed; absent when the message succeeded
 */
function outcomeTold(error: unknown, about: Partial<LogFields>, { log, done }: Told): void {
  if (error === undefined) {
    const name = [about.eventType, about.eventId].filter((each) => each !== undefined).join(" ");
    done.push({ name, correlation: about.correlation });
    return;
  }
  const outcome = error instanceof Outage ? "retry" : "parked";
  log.line(outcome === "retry" ? "warn" : "error", { ...about, outcome, ...describeError(error) });
}

const aboutMessage = ({ messageId, attributes }: QueueMessage): Partial<LogFields> => ({
  messageId,
  attempt: Number(attributes.ApproximateReceiveCount),
});
