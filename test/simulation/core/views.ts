/** Views as they are built from a stream, as operators rebuild them, and as they should be. */

import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Aggregate, Fact } from "../../../shared/journal/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { hearBells, rebuild, viewBuilder } from "../../../shared/journal/view-builder.ts";
import type { BuildViews, ViewStore } from "../../../shared/journal/views.ts";
import { onTheWire } from "./faults.ts";
import { consuming, optionsOf, readerOf, release, type Site } from "./frames.ts";
import { lambda, type Process } from "./process.ts";
import type { JournalTable } from "./stream.ts";

export interface ViewSpec<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly build: BuildViews<State>;
  readonly views: ViewStore;
}

/** The views of one kind of aggregate, whatever it is. */
export interface BuiltViews {
  /** Builds all of them again, as an operator's tool does, while everybody works. */
  rebuild(): Promise<number>;
  /** Where they are not what the journal says. */
  differences(): Promise<readonly string[]>;
}

/** Builds the views of one kind of aggregate. */
export function viewsFrom<State, F extends Fact>(
  site: Site,
  table: JournalTable,
  spec: ViewSpec<State, F>,
): void {
  const builder = (process: Process, faults = onTheWire) => {
    const journal = openJournal(
      spec.aggregate,
      process.port("journal", table.store, faults),
      optionsOf(process, site),
    );
    return viewBuilder(journal, process.port("views", spec.views, faults), spec.build);
  };
  readerOf(site, table, "views", (process, ports) => hearBells(builder(process, consuming), ports));
  const operators = lambda(site.run, `operator/rebuild-${table.service}`, builder);
  site.views.push({
    rebuild: () => operators.invoke((buildOne) => rebuild(table.store.ids(), buildOne)),
    differences: () => differencesIn(table, spec),
  });
}

async function differencesIn<State, F extends Fact>(
  { store }: JournalTable,
  { aggregate, build, views }: ViewSpec<State, F>,
): Promise<readonly string[]> {
  const journal = openJournal(aggregate, store, { release });
  const problems: string[] = [];
  for await (const id of store.ids()) {
    const { version, state } = await journal.load(id);
    for (const due of build(id, version, state)) {
      const there = await views.get(due.id);
      if (canonicalJson(there ?? null) !== canonicalJson(due))
        problems.push(`${due.id} is at ${there?.version ?? "nothing"}, its journal at ${version}`);
    }
  }
  return problems;
}
