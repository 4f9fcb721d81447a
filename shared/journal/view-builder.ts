import { severalAtOnce } from "../several-at-once.ts";
import { changedSince } from "./changed-views.ts";
import type { Fact, Journal, Loaded, StoredRow } from "./journal.ts";
import {
  type Appended,
  appendedIn,
  type StreamEvent,
  type StreamPorts,
  type StreamResult,
  severalRows,
} from "./stream.ts";
import type { BuildViews, View, ViewStore } from "./views.ts";

/**
 * Builds the views of one aggregate. When `heard` is given, writes only the views that changed in the row of
 * version `heard` or later. For a kind in which each version has views of its own, writes the views of
 * version `heard`.
 * @param rows all rows of the aggregate from the first on, if the batch of the stream has them; this saves a
 * read
 */
export type BuildOne = (id: string, heard?: number, rows?: readonly StoredRow[]) => Promise<void>;

/** Called with an aggregate once its views are written. */
export type After<State> = (loaded: Loaded<State>) => Promise<void>;

/**
 * Makes the function that builds the views of one aggregate from its journal. All views are written by this function,
 * so a rebuild gives the same views (law 8). A view is written when its content changed. The stream announces each row
 * of the journal, and the views that the row changed are then written (ADR 0050). Builders may run in parallel on one
 * aggregate: an older view never overwrites a newer one.
 * @param after called once the views of an aggregate are written; a rebuild passes no such function
 * @example
 * const buildOne = viewBuilder(journal, views, (id, version, state) => [{ id: `case#${id}`, version, data:
 * state }]);
 */
export function viewBuilder<State, F extends Fact>(
  journal: Journal<State, F>,
  views: Pick<ViewStore, "put">,
  build: BuildViews<State>,
  after?: After<State>,
  { everyVersion = false }: Hearing = {},
): BuildOne {
  return async (id, heard, rows) => {
    if (journal.aggregate.owns?.(id) === false) return;
    const { loaded, built } = await (everyVersion ? ofVersion : ofChanges)(journal, build, id, heard, rows);
    await severalAtOnce(built, everyVersion ? 1 : viewsAtOnce, (view) => views.put(view));
    await after?.(loaded);
  };
}

interface Built<State> {
  readonly loaded: Loaded<State>;
  readonly built: readonly View[];
}

async function ofVersion<State, F extends Fact>(
  journal: Journal<State, F>,
  build: BuildViews<State>,
  id: string,
  heard: number | undefined,
): Promise<Built<State>> {
  const loaded = await (heard === undefined ? journal.load(id) : journal.loadAt(id, heard));
  return { loaded, built: build(id, loaded.version, loaded.state) };
}

async function ofChanges<State, F extends Fact>(
  journal: Journal<State, F>,
  build: BuildViews<State>,
  id: string,
  heard: number | undefined,
  rows: readonly StoredRow[] | undefined,
): Promise<Built<State>> {
  const recent = await journal.recent(id, rows);
  const loaded = recent.at(-1) as Loaded<State>;
  return { loaded, built: changedSince(recent, build, heard) };
}

/** The number of views that are written in parallel. A case usually has fewer views. */
const viewsAtOnce = 20;

export interface Hearing {
  /**
   * Whether each version has views of its own, which stay when the next version is written. If so, the views
   * of every version are built, and pointer views are written last.
   */
  readonly everyVersion?: boolean;
}

/** The number of aggregates whose views are built in parallel. */
export const builtAtOnce = 5;

/**
 * Makes the handler of the stream. In a batch, each announced aggregate is built once, from its oldest
 * announced row; or once for each version, when versions have views of their own. The order does not matter:
 * rows of one aggregate may come in parallel batches (ADR 0044).
 */
export function hearBells(
  buildOne: BuildOne,
  ports: StreamPorts,
  { everyVersion = false }: Hearing = {},
): (event: StreamEvent) => Promise<StreamResult> {
  return (event) => {
    const appended = appendedIn(event, ports);
    const bells = everyVersion ? appended : oncePerAggregate(appended);
    return severalRows(bells, builtAtOnce, ports, ({ id, version }) =>
      buildOne(id, version, everyVersion ? undefined : allOf(id, appended)),
    );
  };
}

/**
 * Returns the rows of an aggregate if the batch has all of them, from the first one on. Otherwise returns
 * undefined: the missing rows came in another batch.
 */
function allOf(id: string, appended: readonly Appended[]): readonly StoredRow[] | undefined {
  const own = new Map(appended.filter((row) => row.id === id).map((row) => [row.version, row]));
  const ascending = Array.from({ length: own.size }, (_, n) => own.get(n + 1));
  return ascending.includes(undefined) ? undefined : ascending.flatMap((row) => row?.row() ?? []);
}

/**
 * Returns one announced row for each aggregate, with the lowest version that the batch announces. The row
 * stands where the aggregate first occurs in the batch, so that a second delivery begins there.
 */
function oncePerAggregate(appended: readonly Appended[]): readonly Appended[] {
  const oldest = new Map<string, number>();
  for (const { id, version } of appended) oldest.set(id, Math.min(version, oldest.get(id) ?? version));
  return appended
    .filter(({ id }, n) => appended.findIndex((other) => other.id === id) === n)
    .map((bell) => ({ ...bell, version: oldest.get(bell.id) ?? bell.version }));
}

/**
 * Rebuilds the views of all aggregates, for operators.
 * @returns the number of aggregates
 */
export async function rebuild(
  ids: AsyncIterable<string>,
  buildOne: (id: string) => Promise<void>,
): Promise<number> {
  let count = 0;
  for await (const id of ids) {
    await buildOne(id);
    count += 1;
  }
  return count;
}
