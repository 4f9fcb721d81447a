/** A command's cost: the AWS calls until its reply, and all AWS calls that the command caused until all work was done. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { sum } from "./numbers.ts";
import { replyOf } from "./requests.ts";

export interface Cost {
  readonly reply: { readonly [field: string]: unknown };
  /** The AWS calls until the reply, by the command's function and the functions that it invokes. */
  readonly own: readonly RecordedCall[];
  /** The AWS calls until all work was done, including those of `own`. */
  readonly all: readonly RecordedCall[];
}

/** The DynamoDB capacity units that the given calls used. */
export const units = (calls: readonly RecordedCall[], of: "read" | "write"): number =>
  sum(calls.flatMap(({ capacity }) => capacity.map((each) => each[of])));

export const by = (name: string, calls: readonly RecordedCall[]): readonly RecordedCall[] =>
  calls.filter(({ caller }) => caller === name);

/** Whether a call was refused. DynamoDB bills a write even when the write's condition failed. */
export const isRefused = ({ status }: Pick<RecordedCall, "status">): boolean => status >= 300;

export const isByTheClock = ({ caller }: Pick<RecordedCall, "caller">): boolean =>
  caller.endsWith("-every-minute") || caller.endsWith("-retention") || caller === "operator";

/**
 * Invokes the first of `callers` with the event and returns the cost.
 * @param callers the command's function, followed by the functions that it invokes
 */
export async function costOf(
  stack: Stack,
  callers: readonly [string, ...string[]],
  event: unknown,
): Promise<Cost> {
  await stack.settled();
  const before = new Set(stack.calls.all());
  const reply = replyOf(await stack.invoke(callers[0], event));
  const since = () => stack.calls.all().filter((call) => !before.has(call) && !isByTheClock(call));
  const own = since().filter(({ caller }) => callers.includes(caller));
  await stack.settled();
  return { reply, own, all: since() };
}
