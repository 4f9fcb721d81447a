/** Builds views from the stream, rebuilds them as operators do, and compares them with the journal. */

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
  /** The table that stores the views. */
  readonly kept: ViewTable;
  /** Whether every version of the aggregate gets a view, as in `ViewKind`. */
  readonly everyVersion?: boolean;
  /** Runs after the stream's reader wrote the views; a rebuild does not run it. */
  readonly after?: (process: Process) => After<State>;
}

/** The views of one kind of aggregate, without the type of its state. */
export interface BuiltViews {
  readonly service: string;
  readonly kept: ViewTable;
  /** Rebuilds all these views with the code of the operator's command, while everyone works. */
  rebuild(): Promise<Rebuilt>;
  /** Returns the ids of the views that differ from the journal. */
  differences(): Promise<readonly string[]>;
}

/** Adds the Lambdas that build and rebuild the views of one kind of aggregate. */
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

/** Makes a rebuild that reads the tables without faults, since a simulated call cannot return rows one after another. */
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
