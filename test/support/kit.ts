/** The integrators' kit in a folder of its own, as another developer has it, and its programs. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeKit } from "../../scripts/kit/write-kit.ts";

const root = join(import.meta.dirname, "../..");

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly says: string;
}

export interface Kit {
  readonly folder: string;
  /** Runs a program of the kit. The other processes of the test go on meanwhile. */
  run(program: string, env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** Checks the types of the kit's programs. */
  checkTypes(): Promise<Ran>;
  remove(): void;
}

/** Whether this machine can run the Python examples. */
export const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython) console.log("There is no python3 here: the Python examples are only compared, not run.");

export function newKit(): Kit {
  const folder = mkdtempSync(join(tmpdir(), "peygir-kit-"));
  writeKit(folder);
  // In the place of `npm install`.
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const execute = (command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    new Promise<Ran>((resolve) =>
      execFile(command, args, { cwd: folder, env: { ...process.env, ...env } }, (error, out, says) => {
        const { code } = error ?? { code: 0 };
        resolve({ code: typeof code === "number" ? code : 1, out, says });
      }),
    );
  return {
    folder,
    run: (program, env) => execute(program.endsWith(".py") ? "python3" : process.execPath, [program], env),
    checkTypes: () => execute(join(root, "node_modules/.bin/tsc"), ["--project", folder]),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
