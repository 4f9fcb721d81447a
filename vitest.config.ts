import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["{infra,functions,shared,events,test,web,local}/**/*.test.{ts,tsx}"],
    reporters: ["default", "./test/reporter.ts"],
  },
});
