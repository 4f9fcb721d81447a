/** Views as a stream builds them, as operators rebuild them, and as they should be. */

import type { Aggregate, Fact } from "../../../shared/journal/journal.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { type Rebuilt, rebuildViews } from "../../../shared/journal/rebuild-views.ts";
import { type After, hearBells, viewBuilder } from "../../../shared/journal/view-builder.ts";
import type { BuildViews } from "../../../shared/journal/views.ts";
import { consuming, optionsOf, readerOf, release, type Site } from "./frames.ts";
import { lambda, type Process } from "./process.ts";
import type { JournalTable } from "./stream.ts";
import type { OperableViews, ViewTable } from "./view-table.ts";

export interface ViewSpec<State, F extends Fact> {
  readonly aggregate: Aggregate<State, F>;
  readonly build: BuildViews<State>;
  readonly views: OperableViews;
  /** Where they are stored. */
  readonly kept: ViewTable;
  /** See `ViewKind`. */
  readonly everyVersion?: boolean;
  /** Runs after the stream's reader wrote the views; a rebuild leaves it out. */
  readonly after?: (process: Process) => After<State>;
}

/** The views of one kind of aggregate, without its type. */
export interface BuiltViews {
  readonly service: string;
  readonly kept: ViewTable;
  /** Rebuilds all of them by the code of the operator's command, while everybody works. */
  rebuild(): Promise<Rebuilt>;
  /** The views that differ from the journal. */
  differences(): Promise<readonly string[]>;
}

/** Builds the views of one kind of aggregate. */
export function viewsFrom<State, F extends Fact>(
  site: Site,
  table: JournalTable,
  spec: ViewSpec<State, F>,
): void {
  readerOf(site, table, "views", (process, ports) => {
    const store = process.port("journal", table.store, consuming);
    const journal = openJournal(spec.aggregate, store, optionsOf(process, site));
    const views = process.port("views", spec.views, consuming);
    return hearBells(viewBuilder(journal, views, spec.build, spec.after?.(process), spec), ports, spec);
  });
  const operators = lambda(site.run, `operator/rebuild-${table.service}`, (process) =>
    rebuilding(site, process, table, spec),
  );
  site.views.push({
    service: table.service,
    kept: spec.kept,
    rebuild: () => operators.invoke((rebuild) => rebuild()),
    differences: () => differencesIn(table, spec),
  });
}

/** Table walks cannot pass over the wire here: they read the tables directly. */
function rebuilding<State, F extends Fact>(
  site: Site,
  process: Process,
  { store }: JournalTable,
  { aggregate, build, views, everyVersion = false }: ViewSpec<State, F>,
): () => Promise<Rebuilt> {
  const reached = { ...process.port("journal", store), ids: store.ids };
  const journal = openJournal(aggregate, reached, optionsOf(process, site));
  const repairable = { ...process.port("views", views), ids: views.ids };
  return () => rebuildViews({ journal, build, everyVersion }, repairable, { dryRun: false });
}

async function differencesIn<State, F extends Fact>(
  { service, store }: JournalTable,
  { aggregate, build, views, everyVersion = false }: ViewSpec<State, F>,
): Promise<readonly string[]> {
  const journal = openJournal(aggregate, store, { release });
  const found = await rebuildViews({ journal, build, everyVersion }, views, { dryRun: true });
  return Object.entries(found).flatMap(([wrong, ids]) =>
    Array.isArray(ids) ? ids.map((id) => `${service} ${id} is ${wrong}`) : [],
  );
}
