import { expect, test } from "vitest";
import { Outage } from "../../outage.ts";
import { readableLog, testContext, testEnvironment } from "../fakes.ts";
import { everyMinute, type Task } from "./every-minute.ts";

const nothing: Task = async () => {};
const fails =
  (error: Error): Task =>
  () =>
    Promise.reject(error);

async function minute(tasks: Readonly<Record<string, Task>>, left = 30_000) {
  const log = readableLog();
  const handler = everyMinute({ environment: testEnvironment, tasks, log: log.write });
  const context = { ...testContext(), getRemainingTimeInMillis: () => left };
  const failed = await handler({ source: "aws.events" }, context).then(
    () => undefined,
    (error: Error) => error.name,
  );
  return { failed, lines: log.lines };
}

test("runs its tasks one after the other, and logs one line", async () => {
  const { failed, lines } = await minute({
    first: async ({ log }) => log.add({ records: 3 }),
    second: nothing,
  });
  expect(failed).toBeUndefined();
  expect(lines).toMatchObject([{ level: "info", outcome: "ok", records: 3 }]);
});

test("runs every task in spite of another's failure, and fails the minute", async () => {
  const done: string[] = [];
  const { failed, lines } = await minute({
    first: fails(new TypeError("«سه بار آمده‌ام»")),
    second: async () => void done.push("second"),
  });
  expect([failed, done]).toEqual(["TypeError", ["second"]]);
  expect(lines).toMatchObject([
    { level: "warn", command: "first", error: "TypeError" },
    { level: "error", failed: 1, outcome: "failed" },
  ]);
  expect(JSON.stringify(lines)).not.toContain("آمده‌ام");
});

test("counts an outage neither as a failure nor as a completed minute", async () => {
  const { failed, lines } = await minute({ first: fails(new Outage("throttled")), second: nothing });
  expect(failed).toBeUndefined();
  expect(lines.at(-1)).toMatchObject({ level: "info", outcome: "retry", failed: 1 });
});

test("tells a task when no time is left", async () => {
  const seen: boolean[] = [];
  for (const left of [30_000, 5_000])
    await minute({ only: async ({ hasTime }) => void seen.push(hasTime()) }, left);
  expect(seen).toEqual([true, false]);
});
