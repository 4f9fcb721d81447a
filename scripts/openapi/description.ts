/** Writes and lints the OpenAPI and AsyncAPI documents. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { redocly } from "./redocly.ts";

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
 * Lints a document with Redocly's rules.
 * @returns the exit code and the output of the linter
 */
export function lintDescription(file: string): { readonly code: number; readonly says: string } {
  const { code, out, says } = redocly("lint", file, "--config", join(root, "redocly.yaml"));
  return { code, says: `${out}${says}` };
}
