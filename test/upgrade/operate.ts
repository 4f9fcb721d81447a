/** Runs operators' commands of this checkout on a stack. */
import { execFile } from "node:child_process";
import { root } from "../../local/stack/settings.ts";

export interface Operated {
  readonly code: number;
  readonly output: string;
}

/** @param dataDir the data folder of the running stack, of the old or of the new release */
export function operate(dataDir: string, script: string, ...args: readonly string[]): Promise<Operated> {
  const { PATH, HOME } = process.env;
  const options = { cwd: root, env: { PATH, HOME, DATA_DIR: dataDir }, maxBuffer: 1e8 };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : 1, output: stdout + stderr }),
    );
  });
}

export const lastLine = (text: string): string => text.trim().split("\n").at(-1) ?? "";
