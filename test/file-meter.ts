/**
 * Measures the processor time of each test file with all processes it starts: functions, sign-in services, browsers. The
 * DynamoDB Local that all workers share is left out. When a file fails, prints its stacks' complaints.
 */
import { afterAll, type RunnerTask } from "vitest";
import { processorTime } from "./processor-time.ts";
import { complaints } from "./support/complaints.ts";

/** Stored in a file's `meta`. */
export interface Measured {
  /** Processor time in milliseconds. */
  processor?: number;
}

const hasFailed = (task: RunnerTask): boolean =>
  task.result?.state === "fail" || ("tasks" in task && task.tasks.some(hasFailed));

const before = processorTime();
// Registered first, so it runs last.
// biome-ignore lint/correctness/noEmptyPattern: Vitest demands a pattern there.
afterAll(({}, file) => {
  (file.meta as Measured).processor = processorTime() - before;
  const lines = complaints();
  if (lines.length > 0 && hasFailed(file))
    console.error(`The stacks of ${file.name} complained:\n${lines.join("\n")}`);
});
