import type { Reporter, TestModule } from "vitest/node";

/**
 * Ends a run with the one line that counts: `N passed, N failed`. Where `CI` is set, a skipped test is a failure: what
 * did not run shows nothing.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that did not load has no tests to count: it is one failure of its own.
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
    if (process.env["CI"] && count.skipped > 0) {
      console.log(`${count.skipped} skipped: where CI is set, nothing may be skipped`);
      process.exitCode = 1;
    }
    console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
  }
}
