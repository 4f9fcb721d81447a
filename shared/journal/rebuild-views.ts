/** Builds views again, from their journal, by the code that builds them; for operators (law 8). */

import { eachAtOnce } from "../several-at-once.ts";
import { canonicalJson } from "./fingerprint.ts";
import type { Fact, Journal } from "./journal.ts";
import { viewBuilder } from "./view-builder.ts";
import type { BuildViews, View } from "./views.ts";

/** Views as only an operator may treat them. A change meets what was seen, or is not made. */
export interface RepairableViews {
  /** The ids of all views there are. */
  ids(): AsyncIterable<string>;
  /** Strongly consistent. */
  get(id: string): Promise<View | undefined>;
  /** Writes in place of what was seen there (nothing, perhaps). False when something else is there by now. */
  replace(view: View, seen: View | undefined): Promise<boolean>;
  remove(seen: View): Promise<boolean>;
}

/** Aggregates whose views are built beside each other: each waits for DynamoDB most of the time. */
const rebuiltAtOnce = 20;

/** Everything that views of one kind are made from. */
export interface ViewKind<State, F extends Fact> {
  readonly journal: Journal<State, F>;
  readonly build: BuildViews<State>;
  /** Each version of the aggregate has views that stay when the next one comes (a snapshot has its number). */
  readonly everyVersion?: boolean;
}

export interface Rebuilt {
  aggregates: number;
  views: number;
  /** Ids of views that were not as the journal says, that were not there, and that nothing in the journal makes. */
  readonly different: string[];
  readonly missing: string[];
  readonly stray: string[];
}

export interface RebuildOptions {
  /** Looks only. */
  readonly dryRun: boolean;
  readonly progress?: (rebuilt: Rebuilt) => void;
}

/**
 * Builds every view of a journal again and says what was wrong. Safe while the system works, and to run twice: whatever
 * the view builder writes meanwhile stays.
 */
export async function rebuildViews<State, F extends Fact>(
  kind: ViewKind<State, F>,
  views: RepairableViews,
  { dryRun, progress = () => {} }: RebuildOptions,
): Promise<Rebuilt> {
  const rebuilt: Rebuilt = { aggregates: 0, views: 0, different: [], missing: [], stray: [] };
  // First, so that a view of an aggregate that begins meanwhile is not taken for a stray one.
  const unexplained = new Set<string>();
  for await (const id of views.ids()) unexplained.add(id);
  const known = new Set<string>();
  await eachAtOnce(kind.journal.store.ids(), rebuiltAtOnce, async (id) => {
    for (const view of await rebuildOne(kind, views, id, dryRun, rebuilt)) unexplained.delete(view.id);
    known.add(id);
    rebuilt.aggregates += 1;
    progress(rebuilt);
  });
  await removeStray(views, unexplained, dryRun, rebuilt);
  // A restored journal may get an aggregate back between the look and the removal, with the same view as before.
  if (!dryRun && rebuilt.stray.length > 0)
    for await (const id of kind.journal.store.ids())
      if (!known.has(id)) await rebuildOne(kind, views, id, dryRun, rebuilt);
  return rebuilt;
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
 * Builds the views of one aggregate again. As long as a view differs and the journal goes on meanwhile it begins anew, for a row that was
 * appended then could not put its views over those that a restored journal has lost.
 *
 * @returns the views, as the journal says
 */
export async function rebuildOne<State, F extends Fact>(
  kind: ViewKind<State, F>,
  views: RepairableViews,
  id: string,
  dryRun: boolean,
  rebuilt: Rebuilt,
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
  /** The view that is there; absent where none is. */
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
