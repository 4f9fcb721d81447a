import { severalAtOnce } from "../several-at-once.ts";
import type { Fact, Journal, Loaded } from "./journal.ts";
import { appendedIn, type StreamEvent, type StreamPorts, type StreamResult, severalRows } from "./stream.ts";
import type { BuildViews, View, ViewStore } from "./views.ts";

/** Builds the views of one aggregate, as it stands or as it stood after row `upTo`. */
export type BuildOne = (id: string, upTo?: number) => Promise<void>;

/** Looks at an aggregate once its views are written. */
export type After<State> = (loaded: Loaded<State>) => Promise<void>;

/**
 * Builds all views of one aggregate from its journal, whole; an aggregate of another kind has none. The only way a view is ever written, so a view that is
 * rebuilt comes out the same (law 8).
 *
 * Other builders may be at work on the same aggregate: a view is never overwritten by an older one.
 *
 * @param after for the stream's reader, which hears of every row; a rebuild has none.
 */
export function viewBuilder<State, F extends Fact>(
  journal: Journal<State, F>,
  views: Pick<ViewStore, "put">,
  build: BuildViews<State>,
  after?: After<State>,
  { everyVersion = false }: Hearing = {},
): BuildOne {
  return async (id, upTo) => {
    if (journal.aggregate.owns?.(id) === false) return;
    const { version, state } = await (upTo === undefined ? journal.load(id) : journal.loadAt(id, upTo));
    await putAll(views, build(id, version, state), everyVersion ? 1 : viewsAtOnce);
    await after?.({ id, version, state });
  };
}

/** More than a case has, as a rule. */
const viewsAtOnce = 20;

const putAll = (views: Pick<ViewStore, "put">, built: readonly View[], atOnce: number) =>
  severalAtOnce(built, atOnce, (view) => views.put(view));

export interface Hearing {
  /** Each version has views of its own, which stay when the next one comes: none is passed over, and what points to a view is written after it. */
  readonly everyVersion?: boolean;
}

/** The number of aggregates that are built at once. */
export const builtAtOnce = 5;

/**
 * Hears the stream's bells: each aggregate that they ring for is built once, or each of its versions, where those have views of
 * their own. In no order: the bells of an aggregate come in several lanes of the stream (ADR 0044).
 */
export function hearBells(
  buildOne: BuildOne,
  ports: StreamPorts,
  { everyVersion = false }: Hearing = {},
): (event: StreamEvent) => Promise<StreamResult> {
  return (event) => {
    const appended = appendedIn(event, ports);
    const bells = everyVersion
      ? appended
      : appended.filter(({ id }, n) => appended.findIndex((other) => other.id === id) === n);
    return severalRows(bells, builtAtOnce, ports, ({ id, version }) =>
      everyVersion ? buildOne(id, version) : buildOne(id),
    );
  };
}

/** Builds everything again; returns how many aggregates there were. For operators. */
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
