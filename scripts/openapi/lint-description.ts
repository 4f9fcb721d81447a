import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Lints an OpenAPI or AsyncAPI document with Redocly's rules, offline and without telemetry. @returns the exit code. */
export function lintDescription(file: string): number {
  const linter = join(root, "node_modules", ".bin", "redocly");
  const { status } = spawnSync(linter, ["lint", file, "--config", join(root, "redocly.yaml")], {
    stdio: "inherit",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return status ?? 1;
}
