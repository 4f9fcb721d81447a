/**
 * Delivers a batch of a stream's records to a function as Lambda does: in order, and repeated until it
 * succeeds. When the function throws, the batch is halved to find the bad record. When it reports a failed
 * record, delivery goes on from that record. A batch is given up when its attempts or its time are used up.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */

/** The result of one invocation: how many of the first records succeeded, and whether the function threw. */
export interface BatchOutcome {
  readonly done: number;
  readonly threw: boolean;
}

export interface Delivery<StreamRecord> {
  invoke(batch: readonly StreamRecord[]): Promise<BatchOutcome>;
  /**
   * Called when all records up to and including this one are delivered or given up; after a restart, reading
   * goes on after it.
   */
  checkpoint(last: StreamRecord): void;
  /** Reports records that were given up to the mapping's failure destination. */
  giveUp(batch: readonly StreamRecord[], attempts: number): Promise<void>;
  /** Whether the record is too old: the stream has dropped it, or the mapping limits its age. */
  expired(record: StreamRecord): boolean;
  /** Waits before the given attempt, from 1; throws when the stack stops. */
  backOff(attempt: number): Promise<void>;
  /** The most retries of a batch; -1 for no limit. */
  readonly retries: number;
  readonly bisect: boolean;
}

/** Delivers or gives up every record of the batch. */
export async function deliver<R>(batch: readonly R[], delivery: Delivery<R>): Promise<void> {
  let rest = batch;
  for (let attempt = 0; rest.length > 0; attempt += 1) {
    const { done, threw } = await delivery.invoke(rest);
    const last = rest[done - 1];
    if (last !== undefined) {
      delivery.checkpoint(last);
      attempt = 0;
    }
    rest = rest.slice(done);
    if (rest.length === 0) return;
    if (threw && delivery.bisect && rest.length > 1) return deliverHalves(rest, delivery);
    if (isUsedUp(rest, attempt, delivery)) return giveUp(rest, attempt + 1, delivery);
    await delivery.backOff(attempt + 1);
  }
}

async function deliverHalves<R>(batch: readonly R[], delivery: Delivery<R>): Promise<void> {
  const middle = Math.ceil(batch.length / 2);
  await deliver(batch.slice(0, middle), delivery);
  await deliver(batch.slice(middle), delivery);
}

function isUsedUp<R>([first]: readonly R[], attempt: number, { retries, expired }: Delivery<R>): boolean {
  return (retries >= 0 && attempt >= retries) || (first !== undefined && expired(first));
}

async function giveUp<R>(batch: readonly R[], attempts: number, delivery: Delivery<R>): Promise<void> {
  await delivery.giveUp(batch, attempts);
  const last = batch.at(-1);
  if (last !== undefined) delivery.checkpoint(last);
}
