/** Waits until the stack has no more work. */
import { setTimeout as wait } from "node:timers/promises";
import type { EventSources } from "../event-sources/event-sources.ts";
import type { Schedules } from "../eventbridge/schedules.ts";
import type { Functions } from "../lambda/functions.ts";
import type { QueueDepth, Sqs } from "../sqs/queues.ts";

const isWaitedFor = ({ isLastResort, ready, inFlight, delayed }: QueueDepth) =>
  !isLastResort && ready + inFlight + delayed > 0;

interface Moving {
  readonly functions: Functions;
  readonly sources: EventSources;
  readonly sqs: Sqs;
  readonly schedules: Schedules | undefined;
}

/**
 * Resolves when all streams are read, the queues that functions read are empty, and no function runs.
 * @throws Error when this takes longer than `milliseconds`
 */
export async function settled({ functions, sources, sqs, schedules }: Moving, milliseconds: number) {
  const deadline = performance.now() + milliseconds;
  const isBusy = () =>
    !sources.caughtUp() || functions.busy() || schedules?.busy() === true || sqs.depths().some(isWaitedFor);
  // Two checks in a row must find no work: a function that ended between them may have caused more.
  for (let calm = 0; calm < 2; calm = isBusy() ? 0 : calm + 1) {
    await sqs.look();
    if (performance.now() > deadline) throw notSettled(sources, sqs, milliseconds);
    await wait(20);
  }
}

function notSettled(sources: EventSources, sqs: Sqs, milliseconds: number): Error {
  const queues = sqs.depths().filter(isWaitedFor);
  const streams = sources.caughtUp() ? "read" : "not read to their end";
  return new Error(
    `Not settled after ${milliseconds} ms: streams ${streams}; queues ${JSON.stringify(queues)}`,
  );
}
