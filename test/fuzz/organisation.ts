/** The organisation that is asked, and the data that its administrator has before them. */

import { resolve } from "node:path";
import type { DirectoryDeps } from "../../functions/directory/deps.ts";
import { importDirectory } from "../../functions/directory/import-directory/import-directory.ts";
import { directoryAggregate } from "../../functions/directory/journal.ts";
import { loadFolder } from "../../functions/directory/load-folder.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { openJournal } from "../../shared/journal/open-journal.ts";
import type { memoryWorld } from "../support/memory-world.ts";
import { organisation } from "../support/organisation.ts";

type World = ReturnType<typeof memoryWorld>;

const archivist = (username: string, fa: string, en: string): Snapshot["staff"][number] => ({
  username,
  name: { fa, en },
  unit: "archive",
  roles: ["clerk"],
});

/** The organisation of the tests, somebody who administers it, and a unit that one may complain of without harm. */
export const staffed: Snapshot = {
  ...organisation,
  units: [...organisation.units, { key: "archive", name: { fa: "بایگانی", en: "Archive" } }],
  staff: [
    ...organisation.staff,
    {
      username: "v.sadeghi",
      name: { fa: "وحید صادقی", en: "V. Sadeghi" },
      unit: "service-desk",
      roles: ["administrator"],
    },
    archivist("b.archive", "بهار بایگان", "B. Baygan"),
    archivist("d.archive", "داوود بایگان", "D. Baygan"),
    archivist("s.archive", "سارا بایگان", "S. Baygan"),
  ],
};
/** The bundle of a long campaign stands elsewhere; whoever runs it stands at the project's root. */
const demo = loadFolder(resolve("functions/directory/demo")).snapshot;

/** The administrator has a larger organisation before them, which all checks accept. What they publish is read by nobody. */
export async function published({ store, options, now, views }: World): Promise<DirectoryDeps> {
  const deps = { journal: openJournal(directoryAggregate, store(), options), views, now };
  await importDirectory(deps, demo, "operator:test");
  return deps;
}
