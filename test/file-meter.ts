/**
 * Measures each test file with all processes it starts: functions, sign-in services, browsers. The DynamoDB Local that all workers
 * share counts for none of them.
 */
import { afterAll } from "vitest";
import { processorTime } from "./processor-time.ts";

/** In a file's `meta`. */
export interface Measured {
  /** Processor time in milliseconds. */
  processor?: number;
}

const before = processorTime();
// Registered first, so it runs last.
// biome-ignore lint/correctness/noEmptyPattern: Vitest demands a pattern there.
afterAll(({}, file) => {
  (file.meta as Measured).processor = processorTime() - before;
});
