import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Returns the SHA-256 in hexadecimal of each file that the patterns match in a folder, by the file's path there. */
export function digestsIn(folder: string, patterns: readonly string[]): ReadonlyMap<string, string> {
  const paths = patterns.flatMap((pattern) => globSync(pattern, { cwd: folder })).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, sha256(readFileSync(join(folder, path)))]));
}

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Returns the paths whose bytes differ in two builds, or that only one build has; empty when the builds are the same. */
export function differences(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .sort();
}
