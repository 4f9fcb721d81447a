/**
 * The organisation whose directory the services of the fuzzer's system read, and the larger directory that the administrator
 * edits.
 */

import { resolve } from "node:path";
import type { DirectoryDeps } from "../../functions/directory/adapters/deps.ts";
import { loadFolder } from "../../functions/directory/adapters/load-folder.ts";
import { importDirectory } from "../../functions/directory/commands/import-directory/import-directory.ts";
import { directoryAggregate } from "../../functions/directory/directory/journal.ts";
import { proposalAggregate } from "../../functions/directory/proposals/journal-proposals.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import { withEmergencies as organisation } from "../support/emergencies.ts";
import type { memoryWorld } from "../support/memory-world.ts";
import { reportKind } from "../support/reports.ts";

type World = ReturnType<typeof memoryWorld>;

const archivist = (username: string, fa: string, en: string): Snapshot["staff"][number] => ({
  username,
  name: { fa, en },
  unit: "archive",
  roles: ["clerk"],
});

/**
 * The demo organisation; its path is relative to the project's root, since the long fuzzing campaign runs from a bundle
 * elsewhere.
 */
const demo = loadFolder(resolve("functions/directory/demo")).snapshot as Snapshot;

/** The test organisation with all message texts, the demo's two administrators, and a unit that may be accused. */
export const staffed: Snapshot = {
  ...organisation,
  kinds: [...organisation.kinds, reportKind],
  templates: demo.templates,
  partners: demo.partners,
  units: [...organisation.units, { key: "archive", name: { fa: "بایگانی", en: "Archive" } }],
  staff: [
    ...organisation.staff,
    {
      username: "v.sadeghi",
      name: { fa: "وحید صادقی", en: "V. Sadeghi" },
      unit: "service-desk",
      roles: ["administrator"],
    },
    {
      username: "l.daneshvar",
      name: { fa: "لاله دانشور", en: "L. Daneshvar" },
      unit: "service-desk",
      roles: ["administrator"],
    },
    archivist("b.archive", "بهار بایگان", "B. Baygan"),
    archivist("d.archive", "داوود بایگان", "D. Baygan"),
    archivist("s.archive", "سارا بایگان", "S. Baygan"),
  ],
};
/** Publishes the demo organisation for the administrator. No other service reads this directory. */
export async function published({ store, options, now, views }: World): Promise<DirectoryDeps> {
  const kept = store();
  const deps = {
    journal: openJournal(directoryAggregate, kept, options),
    proposals: openJournal(proposalAggregate, kept, options),
    ...{ views, now },
  };
  await importDirectory(deps, demo, "operator:test");
  return deps;
}
