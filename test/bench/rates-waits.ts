/** How often a function waited: calls that it made together wait once. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";

type Timed = Pick<RecordedCall, "at" | "milliseconds" | "operation" | "invocation">;

/** The gateway notes whole milliseconds. */
const imprecision = 1;

const startOf = ({ at, milliseconds }: Timed): number => at - milliseconds;

/** The longest chain of calls in each invocation of one function, in which each call began when the one before had ended. */
export const waitsIn = <Call extends Timed>(calls: readonly Call[]): readonly Call[] =>
  [...Map.groupBy(calls, ({ invocation }) => invocation).values()].flatMap(longestChain);

/** The call that ends first goes first: no other choice leaves room for more. */
function longestChain<Call extends Timed>(calls: readonly Call[]): readonly Call[] {
  const chain: Call[] = [];
  for (const call of calls.toSorted((a, b) => a.at - b.at)) {
    const last = chain.at(-1);
    if (last === undefined || startOf(call) >= last.at - imprecision) chain.push(call);
  }
  return chain;
}
