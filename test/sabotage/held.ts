/** What holds a defence besides the fuzzer: tests, and the compiler. */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { project } from "./removal.ts";

const modules = join(project, "node_modules");

/** Whether these tests pass in a copy of the project. */
export const pass = (folder: string, tests: readonly string[]): boolean =>
  spawnSync(process.execPath, [join(modules, "vitest/vitest.mjs"), "run", ...tests], {
    cwd: folder,
    stdio: "ignore",
  }).status === 0;

/** That a name is used no more shows only that something was taken away. */
const options = ["--noEmit", "--noUnusedLocals", "false", "--noUnusedParameters", "false"];

/** Whether these files compile in a copy of the project. */
export function compile(folder: string, files: readonly string[]): boolean {
  const { stdout, status, signal } = spawnSync(join(modules, ".bin/tsc"), [...options, "-p", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status === null) throw new Error(`the compiler did not end by itself: ${signal}`);
  return !files.some((file) => stdout.includes(`${file}(`));
}
