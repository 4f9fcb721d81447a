/** Runs the tests and the compiler that hold a defence. */

import { execFile } from "node:child_process";
import { join } from "node:path";
import { project } from "./removal.ts";

const modules = join(project, "node_modules");

interface Ended {
  /** The exit code; undefined when it was killed. */
  readonly status: number | undefined;
  readonly said: string;
}

/** Runs a Node program in a copy of the project. */
export const run = (folder: string, command: readonly string[]): Promise<Ended> =>
  new Promise((done) => {
    // A test gives up waiting after a minute, not after ten.
    const env = { ...process.env, LONGEST_WAIT_MS: "60000" };
    const child = execFile(
      process.execPath,
      command,
      { cwd: folder, env, maxBuffer: 1e9 },
      (_, stdout, stderr) => done({ status: child.exitCode ?? undefined, said: stdout + stderr }),
    );
  });

/** Whether these tests pass in a copy of the project. */
export const pass = async (folder: string, tests: readonly string[]): Promise<boolean> =>
  (await run(folder, [join(modules, "vitest/vitest.mjs"), "run", "--bail", "1", ...tests])).status === 0;

/** An unused name is an effect of the removal alone, and no compile error. */
const options = ["--noEmit", "--noUnusedLocals", "false", "--noUnusedParameters", "false"];

/** Whether these files compile in a copy of the project. */
export async function compile(folder: string, files: readonly string[]): Promise<boolean> {
  const { said, status } = await run(folder, [join(modules, "typescript/bin/tsc"), ...options, "-p", "."]);
  if (status === undefined) throw new Error("the compiler did not end by itself");
  return !files.some((file) => said.includes(`${file}(`));
}
