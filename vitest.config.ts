import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/** Takes the pictures of the guide (`docs/use/desk.md`), which takes minutes: only when `SCREENSHOTS` asks for them. */
const pictures = process.env["SCREENSHOTS"] ? [] : ["test/browser/desk-gallery.test.ts"];

/** Needs moto: `npm run conformance` says so. */
const conformance = process.env["AWS_ENGINE"] === "moto" ? [] : ["test/conformance/*.test.ts"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // No test is about time, and a busy machine is no fault of the tests: `test/reporter.ts` ends a run that hangs.
    testTimeout: 0,
    hookTimeout: 0,
    expect: { poll: { timeout: 600_000 } },
    // Files of a worker share its modules, its stack and its browser, each emptied before the next (`test/support`). Rules are pure
    // and fakes are arguments, so files have nothing to hide from each other: each begins where the last ended.
    isolate: false,
    setupFiles: "test/file-meter.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "whole",
          include: ["{test,local}/**/*.test.{ts,tsx}"],
          exclude: [...configDefaults.exclude, ...pictures, ...conformance],
          globalSetup: "test/shared-by-workers.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{infra,functions,shared,events,web,scripts}/**/*.test.{ts,tsx}"],
        },
      },
    ],
    // Tests of the whole stack wait for other processes half of their time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./test/reporter.ts"],
  },
});
