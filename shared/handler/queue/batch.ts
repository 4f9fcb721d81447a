/** The Lambda handler of a queue's consumer: each message on its own account, a line of log for each. */

import type { Context } from "aws-lambda";
import { correlated, correlation } from "../../correlation.ts";
import { Outage } from "../../outage.ts";
import { type Consumer, handleBatch, type QueueMessage, type QueueResult } from "../../queue/batch.ts";
import type { Always } from "../environment.ts";
import { describeError, type Log, type LogFields, toStdout, type Write } from "../log.ts";
import { inOneLine, logOf } from "../one-line.ts";

export interface BatchOptions<Message> {
  readonly environment: Readonly<Record<Always, string>>;
  readonly consumer: Consumer<Message> & {
    /** What may be logged of a message. */
    describe(message: Message): Partial<LogFields>;
  };
  readonly log?: Write | undefined;
}

export interface QueueEvent {
  readonly Records: readonly QueueMessage[];
}

/** Poison goes to the dead letters at once; what an outage held up is named in `batchItemFailures` and comes back. */
export function batch<Message>({
  environment,
  consumer,
  log = toStdout,
}: BatchOptions<Message>): (event: QueueEvent, context: Context) => Promise<QueueResult> {
  return inOneLine(environment, log, async (event, context) => {
    const lines = logOf(context);
    const result = await handleBatch(event, told(consumer, lines));
    lines.add({ records: event.Records.length, failed: result.batchItemFailures.length });
    return result;
  });
}

/** The consumer, telling the log of each message what became of it. */
function told<Message>(consumer: BatchOptions<Message>["consumer"], log: Log): Consumer<Message> {
  return {
    parse: (body) => consumer.parse(body),
    handle: (message) => {
      const about = consumer.describe(message);
      const own = about.correlation ?? correlation() ?? "";
      return correlated(own, () => handledTold(() => consumer.handle(message), about, log));
    },
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

async function handledTold(handle: () => Promise<void>, about: Partial<LogFields>, log: Log): Promise<void> {
  try {
    await handle();
    log.line("info", { ...about, outcome: "ok" });
  } catch (error) {
    const outcome = error instanceof Outage ? "retry" : "parked";
    log.line(outcome === "retry" ? "warn" : "error", { ...about, outcome, ...describeError(error) });
    throw error;
  }
}

const aboutMessage = ({ messageId, attributes }: QueueMessage): Partial<LogFields> => ({
  messageId,
  attempt: Number(attributes.ApproximateReceiveCount),
});
