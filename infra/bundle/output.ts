import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of the build; its path is relative to `dist/`. */
export interface OutputFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

/**
 * Writes the whole build beside the old one, then swaps each part of it, such as `functions`, so that no reader finds a
 * half-written part.
 */
export function writeOutput(folder: string, files: readonly OutputFile[]): void {
  mkdirSync(folder, { recursive: true });
  const next = mkdtempSync(join(folder, ".next-"));
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(next, path)), { recursive: true });
    writeFileSync(join(next, path), contents);
  }
  const old = mkdtempSync(join(folder, ".old-"));
  for (const part of readdirSync(next)) {
    if (existsSync(join(folder, part))) renameSync(join(folder, part), join(old, part));
    renameSync(join(next, part), join(folder, part));
  }
  for (const rest of [next, old]) rmSync(rest, { recursive: true, force: true });
}
