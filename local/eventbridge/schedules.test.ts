import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { InvocationResult } from "../lambda/function-process.ts";
import { openClock } from "../stack/clock.ts";
import { openState } from "../stack/state.ts";
import { startSchedules } from "./schedules.ts";
import { everyMsOf, type Schedule } from "./schedules-of.ts";

const minute = 60_000;
const schedule: Schedule = {
  name: "referral-every-minute",
  arn: "arn:aws:events:eu-central-1:000000000000:rule/referral-every-minute",
  functionName: "referral-every-minute",
  everyMs: minute,
  retries: 0,
  failures: "referral-every-minute-dlq",
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function started(
  result: InvocationResult = { payload: null },
  changes: Partial<Schedule> = {},
  send = async (_: string) => {},
) {
  const clock = openClock(openState(":memory:"));
  const ends: (() => void)[] = [];
  const aside: string[] = [];
  let running = 0;
  let most = 0;
  const invoke = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise<void>((resolve) => ends.push(resolve));
    running -= 1;
    return result;
  };
  const complaints: string[] = [];
  const schedules = startSchedules({
    schedules: [{ ...schedule, ...changes }],
    clock,
    functions: { invoke },
    send: async (queue) => {
      await send(queue);
      aside.push(queue);
    },
    complain: (line) => complaints.push(line),
  });
  const end = async () => {
    ends.at(-1)?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { clock, schedules, ends, aside, complaints, end, mostAtOnce: () => most };
}

test("a schedule with a rate of one minute runs once a minute by the stack's clock", async () => {
  const { ends, end, schedules } = started();
  await vi.advanceTimersByTimeAsync(minute - 1);
  expect(ends).toHaveLength(0);
  for (const times of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(minute);
    expect(ends).toHaveLength(times);
    await end();
  }
  await schedules.stop();
});

test("a schedule runs once when the stack's clock jumps, however far, and again a minute later", async () => {
  const { clock, ends, end, schedules } = started();
  clock.moveBy(30 * 86_400_000);
  expect(ends).toHaveLength(1);
  await end();
  await vi.advanceTimersByTimeAsync(minute);
  expect(ends).toHaveLength(2);
  expect(schedules.states()[0]?.firedAt).toBe(`${clock.now().toISOString().slice(0, 19)}Z`);
  await end();
  await schedules.stop();
});

test("a schedule that becomes due again during a run runs once more after that run, never in parallel", async () => {
  const { clock, ends, end, mostAtOnce, schedules } = started();
  for (let jumps = 0; jumps < 3; jumps += 1) clock.moveBy(minute);
  expect(ends).toHaveLength(1);
  await end();
  expect(ends).toHaveLength(2);
  await end();
  expect([ends.length, mostAtOnce(), schedules.busy()]).toEqual([2, 1, false]);
  await schedules.stop();
});

test("a failing schedule sends its failure to the queue of failures, after as many retries as the template sets", async () => {
  const failed: InvocationResult = { payload: { errorType: "X" }, functionError: "Unhandled" };
  const { clock, ends, end, aside, schedules } = started(failed, { retries: 1 });
  clock.moveBy(minute);
  await end();
  expect([ends.length, aside]).toEqual([2, []]);
  await end();
  expect([ends.length, aside]).toEqual([2, ["referral-every-minute-dlq"]]);
  expect(schedules.states()[0]?.failed).toBe(true);
  await schedules.stop();
});

test("a schedule whose failure cannot be queued reports this and runs again a minute later", async () => {
  const failed: InvocationResult = { payload: { errorType: "X" }, functionError: "Unhandled" };
  const noQueue = async () => {
    throw new Error("no such queue");
  };
  const { clock, ends, end, aside, complaints, schedules } = started(failed, {}, noQueue);
  clock.moveBy(minute);
  await end();
  expect(aside).toEqual([]);
  expect(complaints).toEqual([
    "The failure of referral-every-minute could not be put aside in referral-every-minute-dlq: Error: no such queue",
  ]);
  expect([schedules.states()[0]?.failed, schedules.busy()]).toEqual([true, false]);
  clock.moveBy(minute);
  expect(ends).toHaveLength(2);
  await end();
  await schedules.stop();
});

test("a stopped schedule ends its present run and runs no more", async () => {
  const { clock, ends, end, schedules } = started();
  clock.moveBy(minute);
  clock.moveBy(minute);
  const stopped = schedules.stop();
  await end();
  await stopped;
  clock.moveBy(minute);
  await vi.advanceTimersByTimeAsync(2 * minute);
  expect(ends).toHaveLength(1);
});

test("everyMsOf accepts rates, and no other schedule expression", () => {
  expect([everyMsOf("rate(1 minute)"), everyMsOf("rate(5 minutes)")]).toEqual([minute, 5 * minute]);
  expect(() => everyMsOf("cron(0 20 * * ? *)")).toThrow("does rates");
  expect(() => everyMsOf("rate(0 minutes)")).toThrow("does rates");
});
