/**
 * Measures the processor time of each test file with all processes that it starts, such as functions and browsers, but without
 * the DynamoDB Local that all workers share. When a test file fails, prints the errors of its local stacks.
 */
import { afterAll, type RunnerTask } from "vitest";
import { processorTime } from "./processor-time.ts";
import { complaints } from "./support/complaints.ts";

/** The measurement, which Vitest keeps in the `meta` of a test file. */
export interface Measured {
  /** Processor time in milliseconds. */
  processor?: number;
}

const hasFailed = (task: RunnerTask): boolean =>
  task.result?.state === "fail" || ("tasks" in task && task.tasks.some(hasFailed));

const before = processorTime();
// Vitest runs this `afterAll` after all others, since it is registered first.
// biome-ignore lint/correctness/noEmptyPattern: Vitest demands a pattern there.
afterAll(({}, file) => {
  (file.meta as Measured).processor = processorTime() - before;
  const lines = complaints();
  if (lines.length > 0 && hasFailed(file))
    console.error(`The stacks of ${file.name} complained:\n${lines.join("\n")}`);
});
