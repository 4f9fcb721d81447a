/**
 * `npm run import-all -- --from <folder> [--dry-run]`: brings an archive of `npm run export-all` into an empty system, builds
 * lists, word index and figures, and compares them with the archive's (P8).
 */

import { parseArgs } from "node:util";
import { compareWithArchive } from "./archive/compare.ts";
import { restoreArchive } from "./archive/restore-archive.ts";
import { NotUnderstood, runCommand } from "./operator/run-command.ts";
import { findSystem, type System } from "./operator/system.ts";
import { rebuild } from "./ops/rebuild-views.ts";

const usage = "npm run import-all -- --from <folder of an archive> [--dry-run]";

/** The most differences that are printed. */
const named = 5;

await runCommand(async () => {
  const { from: folder, "dry-run": dryRun } = parsed();
  if (folder === undefined) throw new NotUnderstood(usage);
  const system = await findSystem(process.env, "mover");
  console.log(`On ${system.called}${dryRun ? ", as a dry run" : ""}`);
  const { complete } = await restoreArchive(system, { folder, dryRun, say: (line) => console.log(line) });
  if (!complete) console.log("The archive was made while the system worked: its newest news may be missing.");
  if (dryRun) {
    console.log("Nothing was changed.");
    return true;
  }
  const built = await rebuild(system, { dryRun: false });
  return (await agrees(system, folder)) && built;
});

async function agrees(system: System, folder: string): Promise<boolean> {
  const { rows, days, different } = await compareWithArchive(system, folder);
  console.log(`Compared ${rows} rows of lists and ${days} days of figures: ${different.length} differ.`);
  for (const name of different.slice(0, named)) console.log(`  ${name}`);
  return different.length === 0;
}

function parsed() {
  try {
    return parseArgs({
      options: { from: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    }).values;
  } catch (error) {
    throw new NotUnderstood(`${(error as Error).message}\n${usage}`);
  }
}
