/** Where a defence can be taken away: every hook stands between a part and what it is wired to, and does nothing. */

import type { EventEnvelope } from "../../../events/define-event.ts";
import type { Bus } from "../../../shared/bus/bus.ts";
import type { Fact, Journal, JournalStore } from "../../../shared/journal/journal.ts";
import type { StreamPorts } from "../../../shared/journal/stream.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { ConsumerQueue } from "../../../shared/queue/batch.ts";
import type { InsertOnlyTable } from "../../../shared/table/table.ts";
import type { StreamReader } from "./stream.ts";

export interface Wiring {
  store(store: JournalStore): JournalStore;
  /** @param kind the aggregate's name: `case`, `notice` … */
  journal<State, F extends Fact>(journal: Journal<State, F>, kind: string): Journal<State, F>;
  table(table: InsertOnlyTable): InsertOnlyTable;
  views(views: ViewStore): ViewStore;
  bus(bus: Bus): Bus;
  park(park: StreamPorts["park"]): StreamPorts["park"];
  reader(reader: StreamReader): StreamReader;
  queue(queue: ConsumerQueue): ConsumerQueue;
  /** What a consumer makes of a message. */
  event(event: EventEnvelope): EventEnvelope;
  /** What a process takes for now, when it works on something that happened at `cause`. */
  now(now: () => Date, service: string): () => Date;
  /** The version of a case that a step is decided on: the one its person looked at. */
  seen(personVersion: number, current: () => Promise<number>): Promise<number>;
}

export const sound: Wiring = {
  store: (store) => store,
  journal: (journal) => journal,
  table: (table) => table,
  views: (views) => views,
  bus: (bus) => bus,
  park: (park) => park,
  reader: (reader) => reader,
  queue: (queue) => queue,
  event: (event) => event,
  now: (now) => now,
  seen: async (personVersion) => personVersion,
};
