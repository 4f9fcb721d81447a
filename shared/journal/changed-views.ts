import { canonicalJson } from "./fingerprint.ts";
import type { Loaded } from "./journal.ts";
import type { BuildViews, View } from "./views.ts";

/**
 * The views of an aggregate in its present state, each with the version of its last change, so that every
 * builder writes the same view, however many rows it skipped. A change before the first of `recent` gets the
 * version of that one.
 * @param recent ascending; not empty
 * @param heard only views changed at this version or later; all by default
 */
export function changedSince<State>(
  recent: readonly Loaded<State>[],
  build: BuildViews<State>,
  heard?: number,
): readonly View[] {
  const newest = recent.at(-1)?.version ?? 0;
  // A restored journal may have lost the row that the stream announced.
  const from = heard === undefined ? 0 : Math.min(heard, newest);
  const looked = recent.filter(({ version }) => version >= from - 1);
  let shown: ReadonlyMap<string, Shown> = new Map();
  for (const { id, version, state } of looked) {
    // An aggregate without a row has no views, whatever its initial state would give.
    const built = version === 0 ? [] : build(id, version, state);
    shown = new Map(built.map((view) => [view.id, sinceWhen(view, shown.get(view.id))]));
  }
  return [...shown.values()].flatMap(({ view }) => (view.version >= from ? [view] : []));
}

interface Shown {
  readonly view: View;
  /** The whole view but its version. */
  readonly text: string;
}

function sinceWhen(view: View, before: Shown | undefined): Shown {
  const text = canonicalJson({ ...view, version: 0 });
  return before?.text === text ? before : { view, text };
}
