/**
 * How Lambda delivers a batch of a stream: in order, again until it succeeds, halved to find the bad record, from the
 * first failed record on when the function reports one, and aside when the attempts or the record's time are used up.
 * https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */

/** What an invocation with a batch came to: how many of its first records are done, and whether it threw. */
export interface BatchOutcome {
  readonly done: number;
  readonly threw: boolean;
}

export interface Delivery<StreamRecord> {
  invoke(batch: readonly StreamRecord[]): Promise<BatchOutcome>;
  /** All records up to and with this one are settled; it is where reading goes on after a restart. */
  checkpoint(last: StreamRecord): void;
  /** Reports records that are given up to the failure destination. */
  giveUp(batch: readonly StreamRecord[], attempts: number): Promise<void>;
  /** Whether the stream no longer keeps it, or the mapping says that it is too old. */
  expired(record: StreamRecord): boolean;
  /** Waits before attempt 1, 2, …; throws when the stack stops. */
  backOff(attempt: number): Promise<void>;
  /** -1 for as often as it takes. */
  readonly retries: number;
  readonly bisect: boolean;
}

/** Settles every record of the batch, one way or the other. */
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
