/** Writes and lints the OpenAPI and AsyncAPI documents. */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

/**
 * Writes a document, lints it and prints the linter's output.
 * @returns the exit code of the linter
 */
export function publishDescription(file: string, description: object): number {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(description, undefined, 2)}\n`);
  const { code, says } = lintDescription(file);
  console.log(says.trim());
  return code;
}

/**
 * Lints a document with Redocly's rules, offline and without telemetry.
 * @returns the exit code and the output of the linter
 */
export function lintDescription(file: string): { readonly code: number; readonly says: string } {
  const linter = join(root, "node_modules", ".bin", "redocly");
  const { status, stdout, stderr } = spawnSync(
    linter,
    ["lint", file, "--config", join(root, "redocly.yaml")],
    {
      encoding: "utf8",
      env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
    },
  );
  return { code: status ?? 1, says: `${stdout}${stderr}` };
}
