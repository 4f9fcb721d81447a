import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { NotUnderstood } from "../operator/run-command.ts";
import { services, stuckQueueUrl } from "../operator/services.ts";
import type { System } from "../operator/system.ts";
import { redriveStuck } from "./redrive-stuck.ts";
import { type Redrive, type WaitingMessage, type WaitingQueue, waitingQueue } from "./waiting-messages.ts";

/**
 * `redrive <queue>`: gives the messages of a dead-letter queue back to their consumer, or handles again the
 * rows of a stuck queue. A message leaves the queue only when it is handled, so a second run does the rest.
 */
export async function redrive(system: System, queueName: string, dryRun: boolean): Promise<boolean> {
  const stuck = /^([a-z]+)-stuck$/.exec(queueName)?.[1];
  const consumer = /^([a-z-]+-(?:on-(?:events|exports|scans)|post-webhook))(-dlq)?$/.exec(queueName)?.[1];
  if (stuck !== undefined && services.includes(stuck)) {
    const queue = waitingQueue(await stuckQueueUrl(system, stuck), system.aws);
    return run(queue, dryRun, await redriveStuck(system, stuck));
  }
  if (consumer === undefined)
    throw new NotUnderstood(
      "Which queue? One that ends in -on-events-dlq, -on-exports-dlq, -on-scans-dlq, -post-webhook-dlq or -stuck.",
    );
  const queue = waitingQueue(await system.variable(consumer, "DLQ_URL"), system.aws);
  const back = await system.variable(consumer, "QUEUE_URL");
  return run(queue, dryRun, async ({ body }) => {
    await system.aws.call(SQSClient, new SendMessageCommand({ QueueUrl: back, MessageBody: body }));
  });
}

async function run(queue: WaitingQueue, dryRun: boolean, handle: Redrive): Promise<boolean> {
  const counts = { done: 0, left: 0 };
  const left: WaitingMessage[] = [];
  for (const message of await queue.takeAll()) {
    const problem = dryRun ? (message.reason ?? "no reason given") : await outcome(message, queue, handle);
    if (problem === undefined) counts.done += 1;
    else left.push(message);
    if (problem !== undefined) console.log(`  ${about(message)}: ${problem}`);
  }
  for (const message of left) await queue.putBack(message);
  console.log(
    dryRun ? `${left.length} wait. Nothing was changed.` : `${counts.done} redriven, ${left.length} stay.`,
  );
  return dryRun || left.length === 0;
}

/** Handles one message. @returns the reason why the message stays in the queue; undefined when it was handled */
async function outcome(
  message: WaitingMessage,
  queue: WaitingQueue,
  handle: Redrive,
): Promise<string | undefined> {
  try {
    await handle(message);
    await queue.remove(message);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/**
 * Returns the id of the message's event or row, also for events of AWS. The body is not printed, although it
 * holds no personal data.
 */
function about({ body, id }: WaitingMessage): string {
  try {
    const { detail, id: row, version, "detail-type": type } = JSON.parse(body);
    if (detail) return `${type} ${detail.id ?? row}`;
    return version === undefined ? `message ${id}` : `${row}, entry ${version}`;
  } catch {
    return `message ${id}`;
  }
}
