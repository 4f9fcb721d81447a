/**
 * `npm run check-writing`, part of `npm run check`: fails when comments, strings, interface texts or Markdown
 * contain an idiom that `docs/develop/writing.md` forbids, and when a commit subject is too long or not
 * imperative. A string that quotes others, such as an error of AWS, is skipped: it has the comment `quoted`
 * directly before it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { commitsOf } from "./check-writing/commits.ts";
import { type Use, usesIn } from "./check-writing/find-uses.ts";
import { faultsIn } from "./check-writing/report.ts";

const root = join(import.meta.dirname, "..");

const skippedFolders = new Set(["node_modules", "dist", "cdk.out", "coverage"]);
/** Files that quote forbidden idioms as examples. */
const quoting = /^(?:docs\/develop\/writing\.md|scripts\/check-writing\/(?:rules|.*\.test)\.ts)$/;

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || skippedFolders.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function findUses(): readonly Use[] {
  return filesUnder(root)
    .map((path) => relative(root, path).replaceAll("\\", "/"))
    .filter((file) => /\.(?:[cm]?[jt]sx?|md|css|ya?ml)$/.test(file) && !quoting.test(file))
    .sort()
    .flatMap((file) => usesIn(file, readFileSync(join(root, file), "utf8")));
}

const faults = faultsIn(findUses(), commitsOf(root));
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log("No use of the old idiom; all commit subjects are right.");
