/** Simulates a table of views that an operator can repair, or restore to an earlier time. */

import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import { memoryViews } from "../../../shared/journal/memory-views.ts";
import type { RepairableViews } from "../../../shared/journal/rebuild-views.ts";
import type { View, ViewStore } from "../../../shared/journal/views.ts";
import type { Run } from "./run.ts";

/** The view table as readers, the view builder and an operator's rebuild use it. */
export type OperableViews = ViewStore & RepairableViews;

export interface ViewTable extends OperableViews {
  /** Restores the table to this time and returns how many views this changed. */
  restore(moment: number): number;
  /** Returns a view as it was at `from`, and after each of its changes until `to`, both in milliseconds since the epoch. */
  during(id: string, from: number, to: number): readonly View[];
}

interface Change {
  readonly at: number;
  readonly id: string;
  /** The view after the change; absent when the view was removed. */
  readonly view?: View;
}

const same = (one: View | undefined, other: View | undefined) =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

export function viewTable(run: Run): ViewTable {
  const kept = new Map<string, View>();
  let changes: Change[] = [];
  let store = memoryViews();
  const change = (id: string, view?: View) => {
    changes.push({ at: run.scheduler.now(), id, ...(view && { view }) });
    play(kept, { id, view });
  };
  const again = () => {
    store = memoryViews();
    for (const view of kept.values()) void store.put(view);
  };
  const instead = (seen: View | undefined, id: string, view?: View): boolean => {
    if (!same(kept.get(id), seen)) return false;
    change(id, view);
    again();
    return true;
  };
  return {
    put: async (view) => {
      const written = await store.put(view);
      if (written === "written") change(view.id, view);
      return written;
    },
    get: (id) => store.get(id),
    list: (list, options) => store.list(list, options),
    ids: async function* () {
      // As in DynamoDB, the rows of the model of suggestions belong to no journal (R20).
      yield* [...kept.keys()].filter((id) => !id.startsWith("suggestions/"));
    },
    replace: async (view, seen) => instead(seen, view.id, view),
    remove: async (seen) => instead(seen, seen.id),
    during: (id, from, to) => {
      const own = changes.filter((each) => each.id === id && each.at <= to);
      const stood = own.findLastIndex(({ at }) => at <= from);
      return own.slice(Math.max(0, stood)).flatMap(({ view }) => (view ? [view] : []));
    },
    restore: (moment) => {
      const before = new Map(kept);
      changes = changes.filter(({ at }) => at <= moment);
      kept.clear();
      for (const { id, view } of changes) play(kept, { id, view });
      again();
      return [...new Set([...before.keys(), ...kept.keys()])].filter(
        (id) => !same(before.get(id), kept.get(id)),
      ).length;
    },
  };
}

function play(
  kept: Map<string, View>,
  { id, view }: { readonly id: string; readonly view: View | undefined },
): void {
  if (view) kept.set(id, view);
  else kept.delete(id);
}
