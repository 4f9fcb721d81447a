/** Lists the source files with texts that staff and applicants read. */
import { globSync } from "node:fs";

/**
 * Files that are left out: the table of languages itself; and tests, samples, the demo organisation and the API's examples,
 * whose texts are data and are not translated.
 */
const leftOut = [
  /\.(test|laws|fakes)\.tsx?$/,
  /(^|\/)(fakes|scenarios|test-[\w-]+)(\/|\.ts$)/,
  /^functions\/directory\/demo\//,
  /^shared\/contracts\/fields\/language\.ts$/,
  /^shared\/contracts\/(openapi|\w+\/examples)\//,
  /^web\/(desk\/)?preview\//,
];

/** @returns the sorted paths of the files, relative to `root` */
export const sourceFiles = (root: string): readonly string[] =>
  globSync("{web,shared,functions}/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !leftOut.some((pattern) => pattern.test(file)))
    .sort();
