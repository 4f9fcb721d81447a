/**
 * Rebuilds views in an empty table from the copied journals, and compares them with the copied views (law 8).
 */
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Fact } from "../../../shared/journal/journal.ts";
import { type RepairableViews, rebuildOne, type ViewKind } from "../../../shared/journal/rebuild-views.ts";
import type { View } from "../../../shared/journal/views.ts";

export interface Compared {
  aggregates: number;
  views: number;
  /**
   * The number of views that lag, because their aggregate changed shortly before the restored time and the view builder
   * had not handled the change yet.
   */
  behind: number;
  /** Ids of views that differed, were missing, or belonged to no journal. */
  readonly different: string[];
  readonly missing: string[];
  readonly stray: string[];
}

/**
 * Milliseconds by which a view may be late. Longer delays raise alarms: `stream-late` for readers of a
 * journal, `queue-late` for consumers of events.
 */
export const lag = 5 * 60_000;

/** @param rebuilt an empty table for the rebuilt views; `copied` has the views as they were at `moment` */
export async function compareViews<State, F extends Fact>(
  kind: ViewKind<State, F>,
  { rebuilt, copied }: { readonly rebuilt: RepairableViews; readonly copied: RepairableViews },
  moment: Date,
  progress: (compared: Compared) => void = () => {},
): Promise<Compared> {
  const compared: Compared = { aggregates: 0, views: 0, behind: 0, different: [], missing: [], stray: [] };
  const unexplained = new Set<string>();
  for await (const id of copied.ids()) unexplained.add(id);
  const since = new Date(moment.getTime() - lag).toISOString();
  for await (const id of kind.journal.store.ids()) {
    const written = { aggregates: 0, views: 0, different: [], missing: [], stray: [] };
    for (const view of await rebuildOne(kind, rebuilt, id, false, written)) {
      unexplained.delete(view.id);
      const [now, then] = [await rebuilt.get(view.id), await copied.get(view.id)];
      note(compared, view.id, await verdict(now, then, () => decidedSince(kind, id, since)));
    }
    compared.aggregates += 1;
    progress(compared);
  }
  compared.stray.push(...unexplained);
  return compared;
}

type Verdict = "same" | "behind" | "different" | "missing";

async function verdict(
  now: View | undefined,
  then: View | undefined,
  lately: () => Promise<boolean>,
): Promise<Verdict> {
  if (now && then && canonicalJson(now) === canonicalJson(then)) return "same";
  if (isOlder(then, now) && (await lately())) return "behind";
  return then ? "different" : "missing";
}

function note(compared: Compared, view: string, what: Verdict): void {
  compared.views += 1;
  if (what === "behind") compared.behind += 1;
  if (what === "different" || what === "missing") compared[what].push(view);
}

const isOlder = (then: View | undefined, now: View | undefined) =>
  then === undefined || then.version < (now?.version ?? 0);

const decidedSince = async <State, F extends Fact>(
  { journal }: ViewKind<State, F>,
  id: string,
  since: string,
): Promise<boolean> => ((await journal.store.tail(id)).at(-1)?.at ?? "") >= since;
