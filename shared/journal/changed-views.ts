import { canonicalJson } from "./fingerprint.ts";
import type { Loaded } from "./journal.ts";
import type { BuildViews, View } from "./views.ts";

/**
 * The views of an aggregate in its present state, each with the version at which its content last changed.
 * Every run of the view builder therefore writes the same view, even if it skipped rows. A view that changed
 * before the first of the `recent` states gets the version of that first state.
 * @param recent the newest states, ascending; not empty
 * @param heard a version: only views that changed at this version or later are returned; when absent, all views
 */
export function changedSince<State>(
  recent: readonly Loaded<State>[],
  build: BuildViews<State>,
  heard?: number,
): readonly View[] {
  const newest = recent.at(-1)?.version ?? 0;
  // After a restore, the journal may no longer have the row that the stream announced.
  const from = heard === undefined ? 0 : Math.min(heard, newest);
  const looked = recent.filter(({ version }) => version >= from - 1);
  let shown: ReadonlyMap<string, Shown> = new Map();
  for (const { id, version, state } of looked) {
    // An aggregate without a row has no views, even if `build` would make some from its initial state.
    const built = version === 0 ? [] : build(id, version, state);
    shown = new Map(built.map((view) => [view.id, sinceWhen(view, shown.get(view.id))]));
  }
  return [...shown.values()].flatMap(({ view }) => (view.version >= from ? [view] : []));
}

interface Shown {
  readonly view: View;
  /** The whole view without its version, as text. */
  readonly text: string;
}

function sinceWhen(view: View, before: Shown | undefined): Shown {
  const text = canonicalJson({ ...view, version: 0 });
  return before?.text === text ? before : { view, text };
}
