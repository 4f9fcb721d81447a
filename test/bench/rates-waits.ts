/** The number of sequential waits of a function: concurrent calls count once. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";

type Timed = Pick<RecordedCall, "at" | "milliseconds" | "operation" | "invocation">;

/** The gateway records whole milliseconds. */
const imprecision = 1;

const startOf = ({ at, milliseconds }: Timed): number => at - milliseconds;

/** The longest chain of sequential calls in each invocation of one function. */
export const waitsIn = <Call extends Timed>(calls: readonly Call[]): readonly Call[] =>
  [...Map.groupBy(calls, ({ invocation }) => invocation).values()].flatMap(longestChain);

/** Takes the call that ends first, which always leaves the most room for further ones. */
function longestChain<Call extends Timed>(calls: readonly Call[]): readonly Call[] {
  const chain: Call[] = [];
  for (const call of calls.toSorted((a, b) => a.at - b.at)) {
    const last = chain.at(-1);
    if (last === undefined || startOf(call) >= last.at - imprecision) chain.push(call);
  }
  return chain;
}
