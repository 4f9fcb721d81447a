import type { Reporter, TestCase, TestModule, TestSuite, Vitest } from "vitest/node";
import type { Measured } from "./file-meter.ts";

/**
 * The longest time in milliseconds for which a run may be silent, with no test or hook starting or ending. A run that is
 * silent for longer hangs; tests have no time limit of their own.
 */
const longestSilence = 15 * 60_000;

/**
 * Ends a run with the ten slowest files and a line of counts: `N passed, N failed`. Where `CI` is set, a skipped test counts
 * as a failure, since it proves nothing. Failures are printed at once with their reason; Vitest prints them only at the end. A
 * run in which no test or hook starts or ends for a quarter of an hour is ended, with the names of the unfinished tests.
 */
export default class ClosingLine implements Reporter {
  readonly #running = new Set<string>();
  #heard = performance.now();
  #watch: NodeJS.Timeout | undefined;

  onInit(vitest: Vitest): void {
    const interval = Number(process.env["HANG_AFTER_MS"] ?? longestSilence);
    this.#watch = setInterval(
      () => {
        if (performance.now() - this.#heard < interval) return;
        console.error(
          `No progress for ${Math.round(interval / 60_000)} minutes. Still running: ${[...this.#running].join("; ") || "nothing"}`,
        );
        console.log("0 passed, 1 failed");
        void Promise.race([vitest.close(), new Promise((done) => setTimeout(done, 3_000))]).then(() =>
          process.exit(1),
        );
      },
      Math.min(interval, 30_000),
    );
    this.#watch.unref();
  }

  #progress(name?: string, ended = false): void {
    this.#heard = performance.now();
    if (name === undefined) return;
    if (ended) this.#running.delete(name);
    else this.#running.add(name);
  }

  onTestModuleQueued(): void {
    this.#progress();
  }

  onTestModuleStart({ relativeModuleId }: TestModule): void {
    this.#progress(relativeModuleId);
  }

  onTestModuleEnd(module: TestModule): void {
    this.#progress(module.relativeModuleId, true);
    tellWhy(module.relativeModuleId, module.errors());
  }

  onTestSuiteResult(suite: TestSuite): void {
    tellWhy(suite.fullName, suite.errors());
  }

  onTestCaseReady({ fullName }: { readonly fullName: string }): void {
    this.#progress(fullName);
  }

  onTestCaseResult(test: TestCase): void {
    this.#progress(test.fullName, true);
    tellWhy(test.fullName, test.result().errors);
  }

  onHookStart(): void {
    this.#progress();
  }

  onHookEnd(): void {
    this.#progress();
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    clearInterval(this.#watch);
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that did not load has no tests, and counts as one failure.
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    if (modules.length > 10 || process.env["ALL_FILES"]) console.log(slowest(modules));
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    if (process.env["CI"] && count.skipped > 0) {
      console.log(`${count.skipped} skipped: where CI is set, nothing may be skipped`);
      process.exitCode = 1;
    }
    console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  }
}

interface Failure extends Pick<Error, "message" | "stack"> {
  readonly cause?: unknown;
}

function tellWhy(name: string, failures: readonly Failure[] | undefined): void {
  for (const { message, stack = "", cause } of failures ?? []) {
    const place = stack.split("\n").find((line) => line.trim().startsWith("at ")) ?? "";
    const because = cause === undefined ? "" : ` (${(cause as Failure).message})`;
    console.error(`Failed: ${name}\n${message}${because}\n${place}`);
  }
}

/** Returns the slowest files with their processor time and elapsed time in seconds, hooks and imports included. */
function slowest(modules: readonly TestModule[]): string {
  const rows = modules.map((module) => {
    const { duration, setupDuration, collectDuration } = module.diagnostic();
    const { processor } = module.meta() as Measured;
    const wall = (duration + setupDuration + collectDuration) / 1000;
    return { file: module.relativeModuleId, wall, processor: (processor ?? Number.NaN) / 1000 };
  });
  const list = process.env["ALL_FILES"] ? rows.length : 10;
  const by = rows.toSorted((a, b) => (b.processor || b.wall) - (a.processor || a.wall)).slice(0, list);
  const line = ({ file, wall, processor }: (typeof rows)[number]) =>
    `${processor.toFixed(1).padStart(8)} s ${wall.toFixed(1).padStart(8)} s  ${file}`;
  return ["The slowest files: processor time, time on the clock", ...by.map(line)].join("\n");
}
