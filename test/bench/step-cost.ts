/** What one command cost: its calls of AWS until the reply, and all that it set off until nothing more happened. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { sum } from "./numbers.ts";
import { replyOf } from "./requests.ts";

export interface Cost {
  readonly reply: { readonly [field: string]: unknown };
  /** Until the reply, by the function that takes the command and those it invokes. */
  readonly own: readonly RecordedCall[];
  /** Until everything was at rest, `own` included. */
  readonly all: readonly RecordedCall[];
}

/** DynamoDB's capacity units of these calls. */
export const units = (calls: readonly RecordedCall[], of: "read" | "write"): number =>
  sum(calls.flatMap(({ capacity }) => capacity.map((each) => each[of])));

export const by = (name: string, calls: readonly RecordedCall[]): readonly RecordedCall[] =>
  calls.filter(({ caller }) => caller === name);

/** A write whose condition did not hold is billed as well. */
export const isRefused = ({ status }: Pick<RecordedCall, "status">): boolean => status >= 300;

export const isByTheClock = ({ caller }: Pick<RecordedCall, "caller">): boolean =>
  caller.endsWith("-every-minute") || caller.endsWith("-retention") || caller === "operator";

/** @param callers the function that takes the command, and those that it invokes for it */
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
