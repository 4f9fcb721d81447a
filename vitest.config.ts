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
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ["{infra,functions,shared,events,test,web,local}/**/*.test.{ts,tsx}"],
    exclude: [...configDefaults.exclude, ...pictures],
    // Tests of the whole stack mostly wait for other processes: as many at once as there are cores.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: LongestFirst },
    reporters: ["default", "./test/reporter.ts"],
  },
});
