import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // What comes about in a browser takes as long as the machine is busy; a second is too short.
    expect: { poll: { timeout: 20_000 } },
    include: ["{infra,functions,shared,events,test,web,local}/**/*.test.{ts,tsx}"],
    reporters: ["default", "./test/reporter.ts"],
  },
});
