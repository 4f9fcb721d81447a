/** Runs the tests and the compiler in a copy of the project, and tells whether they notice a removed defence. */

import { execFile } from "node:child_process";
import { join } from "node:path";
import { project } from "./removal.ts";

const modules = join(project, "node_modules");

interface Ended {
  /** The exit code; undefined when the program was killed. */
  readonly status: number | undefined;
  readonly said: string;
}

/** Runs a Node program in a copy of the project; returns its exit code and output. */
export const run = (folder: string, command: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    // A test in a copy waits for an event at most one minute instead of ten.
    const env = { ...process.env, LONGEST_WAIT_MS: "60000" };
    const child = execFile(
      process.execPath,
      command,
      { cwd: folder, env, maxBuffer: 1e9 },
      (_, stdout, stderr) => done({ status: child.exitCode ?? undefined, said: stdout + stderr }),
    );
  });

/** Returns whether all these tests pass in a copy of the project. */
export const pass = async (folder: string, tests: readonly string[]): Promise<boolean> =>
  (await run(folder, [join(modules, "vitest/vitest.mjs"), "run", "--bail", "1", ...tests])).status === 0;

/** The removal of code may leave an unused name, which does not count as a compile error. */
const options = ["--noEmit", "--noUnusedLocals", "false", "--noUnusedParameters", "false"];

/** Returns whether these files compile in a copy of the project. */
export async function compile(folder: string, files: readonly string[]): Promise<boolean> {
  const { said, status } = await run(folder, [join(modules, "typescript/bin/tsc"), ...options, "-p", "."]);
  if (status === undefined) throw new Error("the compiler did not end by itself");
  return !files.some((file) => said.includes(`${file}(`));
}
