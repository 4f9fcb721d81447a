import { availableParallelism } from "node:os";
import { configDefaults, defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.ts";

/**
 * Left out: the test that takes the pictures of the desk's guide (`docs/use/desk.md`). It takes minutes, so it runs only when
 * `SCREENSHOTS` is set.
 */
const pictures = process.env["SCREENSHOTS"] ? [] : ["test/browser/desk-gallery.test.ts"];

/** Left out: the tests against moto, another implementation of AWS, which only `npm run conformance` starts. */
const conformance = process.env["AWS_ENGINE"] === "moto" ? [] : ["test/conformance/*.test.ts"];

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // Tests have no time limit, because a slow test on a busy machine is no fault; `test/reporter.ts` ends a run that hangs.
    testTimeout: 0,
    hookTimeout: 0,
    expect: { poll: { timeout: 600_000 } },
    // The test files of a worker run in one process and share its modules, its local stack and its browser; `test/support` empties
    // stack and browser between files. Sharing modules is safe, because rules are pure and fakes are passed as arguments.
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
    // One worker more than processor cores, because tests of the whole stack wait for other processes half of their time.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./test/reporter.ts"],
  },
});
