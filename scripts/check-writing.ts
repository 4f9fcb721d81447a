/**
 * `npm run check-writing`, part of `npm run check`: fails on new uses of the old idiom (`docs/develop/writing.md`) in comments,
 * strings, interface texts and Markdown, and on commit subjects that are too long or not imperative. The old uses are listed
 * in `check-writing/old-uses.txt`, a list that only shrinks.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { type Use, usesIn } from "./check-writing/find-uses.ts";
import { readHistory } from "./check-writing/history.ts";
import { adopt, formatOldUses, type OldUses, parseOldUses, shrink } from "./check-writing/old-uses.ts";
import { faultsIn } from "./check-writing/report.ts";
import { rules } from "./check-writing/rules.ts";

const usage = `npm run check-writing                      fails on new uses of the old idiom and on wrong commit subjects
npm run check-writing -- --shrink          removes from the list what you rewrote; never adds to it
npm run check-writing -- --show [rule]     shows the old uses that are left, by file and line
npm run check-writing -- --totals          counts them by rule
npm run check-writing -- --adopt <rule>    lists the old uses of a rule you just added to check-writing/rules.ts

A use is new when its words (three to either side included) are not in scripts/check-writing/old-uses.txt. Moving a file,
editing another sentence and renaming code in backticks keep it old; rewording around it makes it new: rewrite it then.`;

const root = join(import.meta.dirname, "..");
const listFile = "scripts/check-writing/old-uses.txt";

const skippedFolders = new Set(["node_modules", "dist", "cdk.out", "coverage"]);
/** Files that quote the old idiom. */
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

const readList = (): OldUses => parseOldUses(readFileSync(join(root, listFile), "utf8"));

function saveList(before: OldUses, after: OldUses): void {
  writeFileSync(join(root, listFile), formatOldUses(after));
  console.log(`${listFile}: ${total(before)} → ${total(after)} uses`);
}

const total = (list: OldUses): number => [...list.values()].reduce((sum, times) => sum + times, 0);

function check(): void {
  const uses = findUses();
  const faults = faultsIn(uses, readList(), readHistory(root, listFile));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`No new use of the old idiom; ${uses.length} old ones are left.`);
}

function show(rule: string | undefined): void {
  for (const use of findUses())
    if (rule === undefined || use.rule.id === rule)
      console.log(`${use.file}:${use.line} ${use.rule.id} “${use.words}”`);
}

function totals(): void {
  const byRule = Map.groupBy(findUses(), ({ rule }) => rule);
  for (const rule of rules)
    console.log(`${String(byRule.get(rule)?.length ?? 0).padStart(5)}  ${rule.id}: ${rule.breaks}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    shrink: { type: "boolean" },
    show: { type: "boolean" },
    totals: { type: "boolean" },
    adopt: { type: "string" },
    help: { type: "boolean" },
  },
});

try {
  if (values.help) console.log(usage);
  else if (values.totals) totals();
  else if (values.show) show(positionals[0]);
  else if (values.shrink) saveList(readList(), shrink(readList(), findUses()));
  else if (values.adopt !== undefined) saveList(readList(), adopt(readList(), values.adopt, findUses()));
  else check();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
