import type { Fact, Journal } from "./journal.ts";
import { appendedIn, oneByOne, type StreamEvent, type StreamPorts, type StreamResult } from "./stream.ts";
import type { BuildViews, ViewStore } from "./views.ts";

/**
 * Builds all views of one aggregate from its journal, whole; an aggregate of another kind has none. The only way a view is ever written, so a view that is
 * rebuilt comes out the same (law 8).
 */
export function viewBuilder<State, F extends Fact>(
  journal: Journal<State, F>,
  views: Pick<ViewStore, "put">,
  build: BuildViews<State>,
): (id: string) => Promise<void> {
  return async (id) => {
    if (journal.aggregate.owns?.(id) === false) return;
    const { version, state } = await journal.load(id);
    // In their order: what points to another view is written after it.
    for (const view of build(id, version, state)) await views.put(view);
  };
}

/** Hears the stream's bells: whichever aggregates they ring for, each is built once, in the order of the first ring. */
export function hearBells(
  buildOne: (id: string) => Promise<void>,
  ports: StreamPorts,
): (event: StreamEvent) => Promise<StreamResult> {
  return (event) => {
    const appended = appendedIn(event, ports);
    const bells = appended.filter(({ id }, n) => appended.findIndex((other) => other.id === id) === n);
    return oneByOne(bells, ports, ({ id }) => buildOne(id));
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
