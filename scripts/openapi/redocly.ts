/** Runs Redocly's command line, offline and without telemetry. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const enough = 100_000_000;

export interface Ran {
  readonly code: number;
  readonly out: string;
  /** What the command wrote beside its output, such as its progress. */
  readonly says: string;
}

export function redocly(...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", "redocly"), args, {
    encoding: "utf8",
    maxBuffer: enough,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return { code: status ?? 1, out: stdout, says: stderr };
}
