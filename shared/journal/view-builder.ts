import type { Fact, Journal, Loaded } from "./journal.ts";
import { appendedIn, oneByOne, type StreamEvent, type StreamPorts, type StreamResult } from "./stream.ts";
import type { BuildViews, ViewStore } from "./views.ts";

/** Builds the views of one aggregate, as it stands or as it stood after row `upTo`. */
export type BuildOne = (id: string, upTo?: number) => Promise<void>;

/** Looks at an aggregate once its views are written. */
export type After<State> = (loaded: Loaded<State>) => Promise<void>;

/**
 * Builds all views of one aggregate from its journal, whole; an aggregate of another kind has none. The only way a view is ever written, so a view that is
 * rebuilt comes out the same (law 8).
 *
 * @param after for the stream's reader, which hears of every row; a rebuild has none.
 */
export function viewBuilder<State, F extends Fact>(
  journal: Journal<State, F>,
  views: Pick<ViewStore, "put">,
  build: BuildViews<State>,
  after?: After<State>,
): BuildOne {
  return async (id, upTo) => {
    if (journal.aggregate.owns?.(id) === false) return;
    const { version, state } = await (upTo === undefined ? journal.load(id) : journal.loadAt(id, upTo));
    // In their order: what points to another view is written after it.
    for (const view of build(id, version, state)) await views.put(view);
    await after?.({ id, version, state });
  };
}

export interface Hearing {
  /** Each version has views of its own, which stay when the next one comes: none is passed over. */
  readonly everyVersion?: boolean;
}

/**
 * Hears the stream's bells: whichever aggregates they ring for, each is built once, in the order of the first ring; or
 * each of their versions, where those have views of their own.
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
    return oneByOne(bells, ports, ({ id, version }) => (everyVersion ? buildOne(id, version) : buildOne(id)));
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
