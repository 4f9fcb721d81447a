/**
 * `npm run upgrade -- [commit or tag] [--requests 40] [--seed 1] [--link] [--keep]`: lets an older release
 * (`release.ts` chooses it) fill a data folder, starts this checkout on it, and lets both versions reply to calls as in
 * the trial of a release. Prints a table, and exits with 1 when a promise of `docs/operate/releases.md` was broken.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { releasedCommit } from "../journal/released.ts";
import { tableOf } from "./promises.ts";
import { addPackages, chooseRelease, commitOf, exportCode, subjectOf, tagsHere } from "./release.ts";
import { upgrade } from "./upgrade.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    requests: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
    link: { type: "boolean", default: false },
    keep: { type: "boolean", default: false },
  },
});

for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

const say = (line: string) => console.log(line);
const began = performance.now();
const folder = mkdtempSync(join(tmpdir(), "peygir-upgrade-"));
process.once("exit", () => {
  if (!values.keep) rmSync(folder, { recursive: true, force: true });
});
try {
  const choices = { tags: tagsHere(), head: commitOf("HEAD"), recorded: releasedCommit() };
  const { ref, because } = chooseRelease({ named: positionals[0], ...choices });
  const commit = commitOf(ref);
  say(`From ${ref.slice(0, 12)} (${because}): ${subjectOf(commit)}`);
  const code = join(folder, "old");
  await exportCode(commit, code);
  say(`The packages of the old release are ${await addPackages(code, values.link)}`);
  const options = {
    code,
    dataDir: join(folder, "data"),
    requests: Number(values.requests),
    seed: Number(values.seed),
    say,
  };
  const checks = await upgrade(options);
  const failed = checks.filter(({ passed }) => !passed).length;
  say(`\n${tableOf(checks)}`);
  const seconds = Math.round((performance.now() - began) / 1_000);
  say(`\n${checks.length} checks from ${commit.slice(0, 9)}, ${seconds} s: ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
if (values.keep) say(`Code and data are in ${folder}`);
