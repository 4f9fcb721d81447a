/** Rebuilds views from their journal with the code that builds them, for operators (law 8). */

import { eachAtOnce } from "../several-at-once.ts";
import { canonicalJson } from "./fingerprint.ts";
import { type Fact, type Journal, UnknownFact } from "./journal.ts";
import { viewBuilder } from "./view-builder.ts";
import type { BuildViews, View } from "./views.ts";

/**
 * The store of views for operators' repairs. A write succeeds only if the stored view is still the one that
 * was read.
 */
export interface RepairableViews {
  /** The ids of all views. */
  ids(): AsyncIterable<string>;
  /** The stored view, by a strongly consistent read; undefined when there is none. */
  get(id: string): Promise<View | undefined>;
  /**
   * Replaces the view that was read, or adds the view when none was stored. Returns false when another
   * process wrote the stored view after it was read.
   */
  replace(view: View, seen: View | undefined): Promise<boolean>;
  remove(seen: View): Promise<boolean>;
}

/** The number of aggregates that are rebuilt in parallel; each rebuild mostly waits for DynamoDB. */
const rebuiltAtOnce = 20;

/** A kind of views: the journal from which the views are built, and the code that builds the views. */
export interface ViewKind<State, F extends Fact> {
  readonly journal: Journal<State, F>;
  readonly build: BuildViews<State>;
  /**
   * Whether each version of the aggregate has views of its own, which stay when the next version is written,
   * such as the snapshots of the directory.
   */
  readonly everyVersion?: boolean;
}

export interface Rebuilt {
  aggregates: number;
  views: number;
  /**
   * The ids of the wrong views: `different` views differed from the journal, `missing` views did not exist,
   * and `stray` views belong to no aggregate of the journal.
   */
  readonly different: string[];
  readonly missing: string[];
  readonly stray: string[];
  /**
   * The aggregates with a fact that this release does not know, whose views were left as they are. When there is such
   * an aggregate, no view is reported as stray, since the view may belong to this aggregate.
   */
  readonly unreadable: { readonly id: string; readonly why: string }[];
}

export interface RebuildOptions {
  /** Whether to report wrong views without repairing them. */
  readonly dryRun: boolean;
  readonly progress?: (rebuilt: Rebuilt) => void;
}

/**
 * Rebuilds every view of a journal and reports the wrong ones. It may run while the system works, and may be
 * repeated: views that the view builder writes meanwhile are kept.
 */
export async function rebuildViews<State, F extends Fact>(
  kind: ViewKind<State, F>,
  views: RepairableViews,
  { dryRun, progress = () => {} }: RebuildOptions,
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { aggregates: 0, views: 0, different: [], missing: [], stray: [], unreadable: [] };
  // The ids of views are listed before the aggregates. The view of an aggregate that gets its first row
  // meanwhile is then not mistaken for a view without an aggregate.
  const unexplained = new Set<string>();
  for await (const id of views.ids()) unexplained.add(id);
  const known = new Set<string>();
  await eachAtOnce(kind.journal.store.ids(), rebuiltAtOnce, async (id) => {
    for (const view of await rebuildKnown(kind, views, id, dryRun, rebuilt)) unexplained.delete(view.id);
    known.add(id);
    rebuilt.aggregates += 1;
    progress(rebuilt);
  });
  if (rebuilt.unreadable.length === 0) await removeStray(views, unexplained, dryRun, rebuilt);
  // While a journal is being restored, a missing aggregate may reappear after the aggregates were listed. Its
  // view was then removed although it is right, so aggregates that were not listed are rebuilt here.
  if (!dryRun && rebuilt.stray.length > 0)
    for await (const id of kind.journal.store.ids())
      if (!known.has(id)) await rebuildKnown(kind, views, id, dryRun, rebuilt);
  return rebuilt;
}

/** Rebuilds the views of one aggregate; notes an aggregate with an unknown fact, and returns no view of it. */
async function rebuildKnown<State, F extends Fact>(
  kind: ViewKind<State, F>,
  views: RepairableViews,
  id: string,
  dryRun: boolean,
  rebuilt: Rebuilt,
): Promise<readonly View[]> {
  try {
    return await rebuildOne(kind, views, id, dryRun, rebuilt);
  } catch (error) {
    if (!(error instanceof UnknownFact)) throw error;
    rebuilt.unreadable.push({ id, why: error.message });
    return [];
  }
}

async function removeStray(
  views: RepairableViews,
  unexplained: ReadonlySet<string>,
  dryRun: boolean,
  rebuilt: Rebuilt,
): Promise<void> {
  for (const id of unexplained) {
    const seen = await views.get(id);
    if (seen && (dryRun || (await views.remove(seen)))) rebuilt.stray.push(id);
  }
}

/**
 * Rebuilds the views of one aggregate. Repeats this while a view differs and rows are appended: the view
 * builder cannot write newer rows over views from rows that a restored journal lost.
 * @returns the views according to the journal
 */
export async function rebuildOne<State, F extends Fact>(
  kind: ViewKind<State, F>,
  views: RepairableViews,
  id: string,
  dryRun: boolean,
  rebuilt: Omit<Rebuilt, "unreadable">,
): Promise<readonly View[]> {
  const wrong = { different: new Set<string>(), missing: new Set<string>() };
  const built = await untilAllIsRight(kind, views, id, async ({ view, seen }) => {
    if (!dryRun && !(await views.replace(view, seen))) return;
    wrong[seen ? "different" : "missing"].add(view.id);
  });
  rebuilt.different.push(...wrong.different);
  rebuilt.missing.push(...[...wrong.missing].filter((each) => !wrong.different.has(each)));
  rebuilt.views += built.length;
  return built;
}

async function untilAllIsRight<State, F extends Fact>(
  kind: ViewKind<State, F>,
  views: RepairableViews,
  id: string,
  putRight: (wrong: Wrong) => Promise<void>,
): Promise<readonly View[]> {
  for (;;) {
    const { built, newest } = await buildAll(kind, id);
    const found = await wrongAmong(built, views);
    const isCurrent = async () => (await kind.journal.load(id)).version === newest;
    if (found.length === 0) return built;
    if (!(await isCurrent())) continue;
    for (const wrong of found) await putRight(wrong);
    if (await isCurrent()) return built;
  }
}

interface Wrong {
  readonly view: View;
  /** The stored view; undefined when there is none. */
  readonly seen: View | undefined;
}

async function wrongAmong(built: readonly View[], views: RepairableViews): Promise<readonly Wrong[]> {
  const found: Wrong[] = [];
  for (const view of built) {
    const seen = await views.get(view.id);
    if (!seen || canonicalJson(seen) !== canonicalJson(view)) found.push({ view, seen });
  }
  return found;
}

async function buildAll<State, F extends Fact>(
  kind: ViewKind<State, F>,
  id: string,
): Promise<{ readonly built: View[]; readonly newest: number }> {
  const { journal, build, everyVersion = false } = kind;
  const built = new Map<string, View>();
  const put = async (view: View) => {
    built.set(view.id, view);
    return "written" as const;
  };
  const newest = everyVersion ? (await journal.load(id)).version : 0;
  for (let version = 1; version < newest; version += 1)
    for (const view of build(id, version, (await journal.loadAt(id, version)).state)) await put(view);
  const versions: number[] = [];
  const note = async ({ version }: { readonly version: number }) => void versions.push(version);
  await viewBuilder(journal, { put }, build, note, { everyVersion })(id);
  return { built: [...built.values()], newest: versions.at(-1) ?? 0 };
}
