import { decideProposal } from "../../../functions/directory/commands/decide-proposal/decide-proposal.ts";
import type { ToDecide } from "../../../functions/directory/commands/decide-proposal/proposal-decision.ts";
import { importDirectory } from "../../../functions/directory/commands/import-directory/import-directory.ts";
import { proposeDirectory } from "../../../functions/directory/commands/propose-directory.ts";
import { publishDirectory, type ToPublish } from "../../../functions/directory/commands/publish-directory.ts";
import {
  type DirectoryFact,
  directoryAggregate,
  directoryId,
} from "../../../functions/directory/directory/journal.ts";
import { allKinds } from "../../../functions/directory/projections/views-of-all.ts";
import { proposalAggregate } from "../../../functions/directory/proposals/journal-proposals.ts";
import { type Publications, readPublications } from "../../../shared/directory/publications.ts";
import { currentViewId, fixedDirectory, readDirectory } from "../../../shared/directory/reader.ts";
import type { Directory, RecentDirectory, Snapshot } from "../../../shared/directory/snapshot.ts";
import { noEventReads } from "../../../shared/handler/queue/event-reads.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { type CallFaults, onTheWire } from "../core/faults.ts";
import { optionsOf, relayFrom, type Site } from "../core/frames.ts";
import { lambda, type Process } from "../core/process.ts";
import { journalTable } from "../core/stream.ts";
import { viewTable } from "../core/view-table.ts";
import { viewsFrom } from "../core/views.ts";
import type { Fault } from "../core/weather.ts";
import { amended, simulated } from "./organisation.ts";
import { portsTo } from "./ports.ts";

/** A fault: during the run a directory with other units and people replaces the one that was published at the start. */
export const reform: Fault = { name: "directory-changes", likely: 0.3 };

/** No random fault; counts decisions that used a directory which had been replaced already. */
export const staleSnapshot: Fault = { name: "directory-snapshot-stale", likely: 0 };

/**
 * Simulates the directory service: imports, a view builder and a relay. Also simulates how other services' processes read the
 * directory.
 * @param snapshot the directory in force in a run in which it does not change
 */
export function directory(site: Site, snapshot: Snapshot = simulated) {
  const moves = site.run.weather.strikes(reform, "directory");
  const table = journalTable(site.run, "directory");
  site.tables.push(table);
  const kept = viewTable(site.run);
  const views = site.wiring.views(kept);
  relayFrom(site, table);
  viewsFrom(site, table, {
    ...allKinds,
    views,
    kept,
    everyVersion: true,
  });
  const composed = (process: Process) => {
    const { journal, now } = portsTo(site, process, table);
    const options = optionsOf(process, site);
    return {
      journal: openJournal(directoryAggregate, journal, options),
      proposals: openJournal(proposalAggregate, journal, options),
      now,
    };
  };
  const own = lambda(site.run, "directory/import", composed);
  const staffApi = lambda(site.run, "directory/staff-api", composed);
  const publish = (snapshot: Snapshot) =>
    own.invoke((deps) => importDirectory(deps, snapshot, "operator:a.operator", { reason: "reform" }));
  const publishUntilTaken = async (snapshot: Snapshot): Promise<void> => {
    const { random, scheduler } = site.run;
    while (!(await publish(snapshot).then(isPublished, () => false)))
      await scheduler.sleep(random.between(500, 5_000));
  };
  let repaired = false;
  /**
   * Checks the directories that readers get. After the repair of a restored journal, a reader must get for each number the
   * directory that the journal has under this number.
   */
  const asPublished = (seen: Directory & RecentDirectory): Directory & RecentDirectory => ({
    recent: seen.recent,
    current: async () => {
      const due = repaired;
      const got = await seen.current();
      if (got.number < publishedIn(table.rows).length) site.run.tally.count("fault", staleSnapshot.name);
      const published = publishedIn(table.rows).flatMap(({ facts }) => facts as readonly DirectoryFact[]);
      const said = published.find(({ number }) => number === got.number)?.snapshot;
      const { lineage: _, ...contents } = got.snapshot;
      if (due && canonicalJson(said ?? null) !== canonicalJson(contents))
        site.run.violate(
          "a repeated number of the directory gives its newest snapshot (R1)",
          String(got.number),
        );
      return got;
    },
  });
  const still = fixedDirectory(1, snapshot);
  return {
    table,
    views,
    moves,
    /** The directory number 1, which no row of the journal published. */
    atStart: snapshot,
    /**
     * Returns the numbers of the directories that readers were shown as the directory in force between two times. If
     * the row of a publication was put in the stuck queue, readers are shown its number later.
     */
    shownBetween: (from: number, to: number): readonly number[] =>
      kept.during(currentViewId, from, to).map(({ data }) => (data as { readonly number: number }).number),
    publishOnce: publish,
    publishUntilTaken,
    /** Returns the number of the directory in force, as an administrator's desk shows it. */
    numberInForce: () =>
      staffApi.invoke(async ({ journal }) => (await journal.load(directoryId)).state.number),
    /**
     * Returns the id of the proposal by which an operator's break-glass publication waits for approval; undefined when there
     * is none.
     */
    openGlass: () =>
      staffApi.invoke(async ({ journal }) => (await journal.load(directoryId)).state.breakGlass?.proposal),
    publishAtDesk: (ask: ToPublish) => staffApi.invoke((deps) => publishDirectory(deps, ask)),
    proposeAtDesk: (ask: ToPublish) => staffApi.invoke((deps) => proposeDirectory(deps, ask)),
    decideAtDesk: (ask: ToDecide) => staffApi.invoke((deps) => decideProposal(deps, ask)),
    /** Returns the rows of published directories. The rows of proposals are left out. */
    published: () => publishedIn(table.rows),
    /**
     * Publishes a directory from files after a restore of the journal. Before the restore, a directory with other contents had
     * the same number.
     */
    publishAgain: async () => {
      if (!moves) return;
      await publishUntilTaken(amended);
      repaired = true;
    },
    seenFrom: (process: Process, faults: CallFaults = onTheWire): Directory & RecentDirectory =>
      moves
        ? asPublished(
            site.wiring.directory(readDirectory)(process.port("directory", views, faults), noEventReads, () =>
              process.now().getTime(),
            ),
          )
        : process.port("directory", still, faults),
    publicationsSeenFrom: (process: Process, faults: CallFaults = onTheWire): Publications =>
      moves
        ? readPublications(process.port("directory", views, faults))
        : async (number) => ({ number, day: "2026-11-24", snapshot }),
  };
}

/** Returns the rows of the directory itself, whose versions are the numbers of its publications. */
export const publishedIn = (rows: readonly StoredRow[]): readonly StoredRow[] =>
  rows.filter(({ id }) => id === directoryId);

const isPublished = (imported: object): boolean => "number" in imported;

export type DirectoryService = ReturnType<typeof directory>;
