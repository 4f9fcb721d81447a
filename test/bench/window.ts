/** Records the calls, log lines and messages of the local stack during some work, until all its consequences are done. */
import { functionsOf } from "../../local/lambda/environment.ts";
import type { Stack } from "../../local/stack/stack.ts";
import type { LogLine, Window } from "./rates-counted.ts";
import { isByTheClock } from "./step-cost.ts";

/** Runs some work and records it. @param withClock whether the calls and lines of scheduled functions count as well */
export async function during<T>(
  stack: Stack,
  run: () => Promise<T>,
  withClock = false,
): Promise<{ readonly value: T; readonly window: Window }> {
  const counts = (name: string) => withClock || !isByTheClock({ caller: name });
  await stack.settled();
  const before = {
    calls: new Set(stack.calls.all()),
    lines: new Set(linesOf(stack, counts)),
    sent: stack.messages().length,
  };
  const value = await run();
  await stack.settled();
  const lines = linesOf(stack, counts).filter((line) => !before.lines.has(line));
  const window = {
    calls: stack.calls.all().filter((call) => !before.calls.has(call) && counts(call.caller)),
    lines: lines.map((line): LogLine => JSON.parse(line)),
    logBytes: lines.reduce((bytes, line) => bytes + Buffer.byteLength(line), 0),
    messages: stack.messages().slice(0, stack.messages().length - before.sent),
  };
  return { value, window };
}

const linesOf = (stack: Stack, counts: (name: string) => boolean): readonly string[] =>
  functionsOf(stack.template)
    .filter(({ name }) => counts(name))
    .flatMap(({ name }) => stack.log(name))
    .filter((line) => line.startsWith("{"));
