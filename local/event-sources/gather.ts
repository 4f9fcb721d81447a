/**
 * Collects messages of a queue into a batch as Lambda does: until the batch is full, as large as an
 * invocation may be, or its batching window has passed.
 */

export interface Gathering<Message> {
  /** The number of messages in a full batch. */
  readonly most: number;
  readonly windowMs: number;
  /** Returns waiting messages without waiting for new ones, at most `atMost`. */
  readonly receive: (atMost: number) => Promise<readonly Message[]>;
  /** Returns the size of a message in bytes. */
  readonly sizeOf: (message: Message) => number;
  /** Whether the stack has no other work. Then no more messages will come, so the window ends early. */
  readonly atRest: () => Promise<boolean>;
  readonly pause: () => Promise<void>;
  /** Returns the time in milliseconds. */
  readonly now: () => number;
}

/** The most messages that one call of SQS returns. */
export const mostReceived = 10;
/**
 * The size at which a batch is complete, in bytes: an invocation takes 6 MB, and each message of the next
 * call could have 256 KB.
 */
const mostBytes = 6 * 1024 * 1024 - mostReceived * 256 * 1024;
/**
 * How many checks in a row must find no other work: a function that ended between two checks may have caused
 * more.
 */
const calmLooks = 2;

/**
 * Collects a batch.
 * @param first the messages that were received first
 * @returns the batch, with `first`
 */
export async function gather<Message>(
  first: readonly Message[],
  { most, windowMs, receive, sizeOf, atRest, pause, now }: Gathering<Message>,
): Promise<readonly Message[]> {
  const batch = [...first];
  const until = now() + windowMs;
  const bytes = () => batch.reduce((sum, message) => sum + sizeOf(message), 0);
  for (let calm = 0; calm < calmLooks && now() < until; ) {
    if (batch.length >= most || bytes() > mostBytes) break;
    const more = await receive(Math.min(mostReceived, most - batch.length));
    batch.push(...more);
    if (more.length > 0) calm = 0;
    else {
      calm = (await atRest()) ? calm + 1 : 0;
      await pause();
    }
  }
  return batch;
}
