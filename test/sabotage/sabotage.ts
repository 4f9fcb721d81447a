/**
 * Takes away one defence after the other, in a copy of the project, and runs the tests that hold it: each must fail.
 * `node test/sabotage/sabotage.ts [part of a name]`; about two seconds a defence, twenty where the
 * whole stack must run.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Defence, defences } from "./defences.ts";

const project = join(import.meta.dirname, "../..");
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

function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), "peygir-sabotage-"));
  for (const part of parts) cpSync(join(project, part), join(folder, part), { recursive: true });
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  return folder;
}

function pass(folder: string, tests: readonly string[]): boolean {
  const vitest = join(project, "node_modules/vitest/vitest.mjs");
  return (
    spawnSync(process.execPath, [vitest, "run", ...tests], { cwd: folder, stdio: "ignore" }).status === 0
  );
}

/** Whether the tests notice that the defence is gone. */
function noticed(folder: string, { file, find, instead, tests }: Defence): boolean {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(find)) throw new Error(`${file} has no ${find} any more`);
  writeFileSync(path, text.replaceAll(find, instead));
  const passed = pass(folder, tests);
  writeFileSync(path, text);
  return !passed;
}

function run(part: string): boolean {
  const chosen = defences.filter(({ name }) => name.includes(part));
  const folder = copy();
  try {
    if (!pass(folder, [...new Set(chosen.flatMap(({ tests }) => tests))]))
      throw new Error("The tests fail as it is");
    const missed = chosen.filter((defence) => {
      const seen = noticed(folder, defence);
      console.log(`${seen ? "noticed" : "NOT NOTICED"}  ${defence.name}`);
      return !seen;
    });
    console.log(`${chosen.length - missed.length} noticed, ${missed.length} not noticed`);
    return chosen.length > 0 && missed.length === 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = run(process.argv[2] ?? "") ? 0 : 1;
