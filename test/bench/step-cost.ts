/** A command's cost: its calls of AWS until the reply, and all calls that it caused until nothing more happened. */
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { sum } from "./numbers.ts";
import { replyOf } from "./requests.ts";

export interface Cost {
  readonly reply: { readonly [field: string]: unknown };
  /** Until the reply, by the command's function and those it invokes. */
  readonly own: readonly RecordedCall[];
  /** Until all work was done, `own` included. */
  readonly all: readonly RecordedCall[];
}

/** The DynamoDB capacity units of these calls. */
export const units = (calls: readonly RecordedCall[], of: "read" | "write"): number =>
  sum(calls.flatMap(({ capacity }) => capacity.map((each) => each[of])));

export const by = (name: string, calls: readonly RecordedCall[]): readonly RecordedCall[] =>
  calls.filter(({ caller }) => caller === name);

/** Writes with a failed condition are billed, too. */
export const isRefused = ({ status }: Pick<RecordedCall, "status">): boolean => status >= 300;

export const isByTheClock = ({ caller }: Pick<RecordedCall, "caller">): boolean =>
  caller.endsWith("-every-minute") || caller.endsWith("-retention") || caller === "operator";

/** @param callers the command's function and those it invokes */
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
