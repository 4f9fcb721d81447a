/**
 * Gathers messages of a queue into a batch, as Lambda does: until it is full, as large as an invocation may
 * be, or its window has passed.
 */

export interface Gathering<Message> {
  /** Messages of a full batch. */
  readonly most: number;
  readonly windowMs: number;
  /** Returns waiting messages at once, at most `atMost`. */
  readonly receive: (atMost: number) => Promise<readonly Message[]>;
  /** In bytes. */
  readonly sizeOf: (message: Message) => number;
  /** Whether the stack has no other work: then no more messages come, and the window ends early. */
  readonly atRest: () => Promise<boolean>;
  readonly pause: () => Promise<void>;
  /** In milliseconds. */
  readonly now: () => number;
}

/** SQS's limit for one call. */
export const mostReceived = 10;
/** An invocation takes 6 MB, and the next messages could have 256 KB each. */
const mostBytes = 6 * 1024 * 1024 - mostReceived * 256 * 1024;
/** Two looks, since a function that finished between them may have caused more work. */
const calmLooks = 2;

/**
 * @param first the messages with which the window begins
 * @returns the batch, `first` included
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
