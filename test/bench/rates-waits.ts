/** Finds the AWS calls for which a function waits one after another; of several concurrent calls only one counts. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";

type Timed = Pick<RecordedCall, "at" | "milliseconds" | "operation" | "invocation">;

/** The milliseconds by which two calls may seem to overlap, since the gateway records whole milliseconds. */
const imprecision = 1;

const startOf = ({ at, milliseconds }: Timed): number => at - milliseconds;

/** For each invocation of a function, the longest series of calls of which none overlaps another. */
export const waitsIn = <Call extends Timed>(calls: readonly Call[]): readonly Call[] =>
  [...Map.groupBy(calls, ({ invocation }) => invocation).values()].flatMap(longestChain);

/**
 * The largest series of calls of which none overlaps another. Each step takes the call that ends first, which leaves most
 * time for later calls.
 */
function longestChain<Call extends Timed>(calls: readonly Call[]): readonly Call[] {
  const chain: Call[] = [];
  for (const call of calls.toSorted((a, b) => a.at - b.at)) {
    const last = chain.at(-1);
    if (last === undefined || startOf(call) >= last.at - imprecision) chain.push(call);
  }
  return chain;
}
