import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Takes the pictures of the guide (`docs/desk.md`), screen after screen for minutes: where somebody wants them. */
const pictures = process.env["SCREENSHOTS"] ? [] : ["test/browser/desk-gallery.test.ts"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // What comes about in a browser takes as long as the machine is busy; what Vitest waits by itself is too short.
    expect: { poll: { timeout: 20_000 } },
    // Only ever reached when something is broken: no test is about time, and a busy machine is no fault of the tests.
    // Longer than anything within them waits (`test/support/local-stack.ts`), which so says itself for what it waited in vain.
    testTimeout: 180_000,
    // The first that starts a stack waits for the template to be made, which takes minutes where all cores are busy.
    hookTimeout: 360_000,
    projects: [
      {
        extends: true,
        test: {
          name: "whole",
          include: ["{test,local}/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...pictures],
          globalSetup: "test/shared-dynamodb.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "parts",
          include: ["{infra,functions,shared,events,web,scripts}/**/*.test.{ts,tsx}"],
          // Rules are pure and fakes are arguments, so files have nothing to hide from each other: each begins where the last ended.
          isolate: false,
        },
      },
    ],
    // Tests of the whole stack wait for other processes half of their time: two more at once than there are cores.
    maxWorkers: availableParallelism() + 2,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./test/reporter.ts"],
  },
});
