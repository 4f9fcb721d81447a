import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeBell } from "./bell.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

/**
 * Returns the times at which a reader of a stream is woken after one write to the table, in milliseconds since the
 * write.
 */
async function looks(until: number): Promise<readonly number[]> {
  const bell = makeBell();
  const { signal } = new AbortController();
  await vi.advanceTimersByTimeAsync(10_000);
  const rangAt = performance.now();
  bell.ring();
  const at: number[] = [];
  for (;;) {
    const waited = bell.wait(signal);
    await vi.advanceTimersToNextTimerAsync();
    await waited;
    const since = performance.now() - rangAt;
    if (since > until) return at;
    at.push(Math.round(since));
  }
}

it("a table's bell (wake-up signal) wakes the readers of the table's stream ten milliseconds after a write, then ever less often, at last every five seconds", async () => {
  const at = await looks(45_000);
  expect(at.filter((since) => since <= 100)).toEqual([10, 20, 30, 45, 67, 100]);
  const late = at.filter((since) => since > 15_000);
  expect(late.map((since, n, all) => since - (all[n - 1] ?? since))).toEqual([
    0, 5_000, 5_000, 5_000, 5_000, 5_000,
  ]);
});

it("a table's bell (wake-up signal) wakes a long-waiting reader of the table's stream within milliseconds of a write, even when more writes follow", async () => {
  const bell = makeBell();
  await vi.advanceTimersByTimeAsync(10_000);
  const heard = vi.fn();
  void bell.wait(new AbortController().signal).then(heard);
  for (let n = 0; n < 3; n += 1) {
    bell.ring();
    await vi.advanceTimersByTimeAsync(4);
  }
  expect(heard).toHaveBeenCalledOnce();
});

it("a table's bell (wake-up signal) wakes all readers of the table's stream when the stack stops", async () => {
  const stopping = new AbortController();
  const waited = makeBell().wait(stopping.signal);
  stopping.abort();
  await waited;
  expect(vi.getTimerCount()).toBe(0);
});
