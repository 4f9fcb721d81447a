/** Removes a defence in a copy of the project. */

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A defence, and how its code is removed. */
export interface Removal {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly instead: string;
}

export const project = join(import.meta.dirname, "../..");

const parts = [
  "events",
  "functions",
  "infra",
  "local",
  "scripts",
  "shared",
  "test",
  "web",
  "cdk.json",
  "package-lock.json",
  "package.json",
  "tsconfig.json",
  "vitest.config.ts",
];

/** Copies the project to a temporary folder, calls `work` with the folder, and deletes the copy afterwards. */
export async function withCopy<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "peygir-sabotage-"));
  try {
    for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Removes the defence in the copy, calls `look`, restores the code, and returns the result of `look`. */
export async function without<T>(
  folder: string,
  { file, find, instead }: Removal,
  look: () => Promise<T>,
): Promise<T> {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(find)) throw new Error(`${file} has no ${find} any more`);
  writeFileSync(path, text.replaceAll(find, instead));
  try {
    return await look();
  } finally {
    writeFileSync(path, text);
  }
}
