/** The sources whose texts people of an organisation and its applicants read. */
import { globSync } from "node:fs";

/** The table of languages itself; tests and samples, the demo's organisation and the examples of the API, whose texts are data. */
const leftOut = [
  /\.(test|laws|fakes)\.tsx?$/,
  /(^|\/)(fakes|scenarios|test-[\w-]+)(\/|\.ts$)/,
  /^functions\/directory\/demo\//,
  /^shared\/contracts\/fields\/language\.ts$/,
  /^shared\/contracts\/(openapi|\w+\/examples)\//,
  /^web\/(desk\/)?preview\//,
];

/** @returns paths in `root`, in their order. */
export const sourceFiles = (root: string): readonly string[] =>
  globSync("{web,shared,functions}/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !leftOut.some((pattern) => pattern.test(file)))
    .sort();
