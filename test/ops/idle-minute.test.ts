/** Measures the capacity and the log of a scheduled run with nothing due; the cost report computes a month from them (P6). */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { assumed } from "../../scripts/ops/cost/figures.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";

let stack: Stack;
beforeAll(async () => {
  stack = await startLocalStack({ begins: new Date("2026-11-23T07:00:00Z") });
  await stack.settled();
});
afterAll(() => stack?.stop());

const minutes = 10;
const linesOf = (name: string) => stack.log(name).filter((line) => line.includes('"durationMs":'));

/** Lets minutes pass and returns the averages per run of a scheduled function: read units, write units, bytes of log. */
async function used() {
  const clocks = stack.schedules().map(({ functionName }) => functionName);
  const before = new Map(clocks.map((name) => [name, linesOf(name).length]));
  stack.calls.clear();
  for (let n = 1; n <= minutes; n += 1) {
    stack.clock.moveBy(60_000);
    await eventually(
      "a minute of each",
      () => clocks.every((name) => linesOf(name).length >= (before.get(name) ?? 0) + n) || undefined,
    );
  }
  await stack.settled();
  const lines = clocks.flatMap((name) => linesOf(name).slice(before.get(name)));
  const capacity = stack.calls
    .all()
    .filter(({ caller }) => clocks.includes(caller))
    .flatMap((call) => call.capacity);
  const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0);
  return {
    read: sum(capacity.map(({ read }) => read)) / lines.length,
    write: sum(capacity.map(({ write }) => write)) / lines.length,
    logBytes: sum(lines.map((line) => line.length)) / lines.length,
  };
}

test.each([
  ["by day", 0],
  ["by night", 15.5 * 3_600_000],
])(
  "a scheduled run with nothing due uses at most the capacity and log that the cost report assumes: %s",
  async (_, later) => {
    stack.clock.moveBy(later);
    const each = await used();
    expect(each.read).toBeLessThanOrEqual(assumed.minute.read);
    expect(each.write).toBeLessThanOrEqual(assumed.minute.write);
    expect(each.logBytes).toBeLessThanOrEqual(assumed.minute.logBytes);
  },
);
