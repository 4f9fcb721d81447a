import { buildViews } from "../../../functions/directory/build-views.ts";
import { importDirectory } from "../../../functions/directory/import-directory/import-directory.ts";
import { directoryAggregate } from "../../../functions/directory/journal.ts";
import { fixedDirectory, readDirectory } from "../../../shared/directory/reader.ts";
import type { Directory, Snapshot } from "../../../shared/directory/snapshot.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { type CallFaults, onTheWire } from "../core/faults.ts";
import { optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { lambda, type Process } from "../core/process.ts";
import { journalTable } from "../core/stream.ts";
import { viewsFrom } from "../core/views.ts";
import type { Fault } from "../core/weather.ts";
import { simulated } from "./organisation.ts";
import { portsTo } from "./ports.ts";

/** The organisation is published at the start and reformed in the middle, instead of standing still. */
export const reform: Fault = { name: "directory-changes", likely: 0.3 };

/** Directory: imports, a view builder and a relay; and how other services' processes read it. */
export function directory(site: Site) {
  const moves = site.run.weather.strikes(reform, "directory");
  const table = journalTable(site.run, "directory");
  site.tables.push(table);
  const views = site.wiring.views(memoryViews());
  relayFrom(site, table);
  viewsFrom(site, table, { aggregate: directoryAggregate, build: buildViews, views });
  const own = lambda(site.run, "directory/import", (process) => {
    const { journal, now } = portsTo(site, process, table);
    return { journal: openJournal(directoryAggregate, journal, optionsOf(process, site)), now };
  });
  const still = fixedDirectory(1, simulated);
  return {
    table,
    views,
    moves,
    publish: (snapshot: Snapshot) =>
      own.invoke((deps) => importDirectory(deps, snapshot, "operator:a.operator")),
    seenFrom: (process: Process, faults: CallFaults = onTheWire): Directory =>
      moves
        ? readDirectory(process.port("directory", views, faults))
        : process.port("directory", still, faults),
  };
}

export type DirectoryService = ReturnType<typeof directory>;
