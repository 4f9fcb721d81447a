/**
 * Lambda's delivery of a stream's batch: in order, repeated until it succeeds, halved to find the bad record,
 * continued from the first failed record when the function reports one, and given up when attempts or time
 * are used up. https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html
 */

/** The result of an invocation with a batch: how many of its first records are done, and whether it threw. */
export interface BatchOutcome {
  readonly done: number;
  readonly threw: boolean;
}

export interface Delivery<StreamRecord> {
  invoke(batch: readonly StreamRecord[]): Promise<BatchOutcome>;
  /** All records up to and with this one are settled; reading continues after it on a restart. */
  checkpoint(last: StreamRecord): void;
  /** Reports given-up records to the failure destination. */
  giveUp(batch: readonly StreamRecord[], attempts: number): Promise<void>;
  /** Whether the stream no longer has the record, or the mapping counts it as too old. */
  expired(record: StreamRecord): boolean;
  /** Waits before attempt 1, 2, …; throws when the stack stops. */
  backOff(attempt: number): Promise<void>;
  /** -1 for no limit. */
  readonly retries: number;
  readonly bisect: boolean;
}

/** Settles every record of the batch, by success or by giving up. */
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
