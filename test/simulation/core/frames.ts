/** The frames around use cases as they run in production (`shared/handler`), over this run's queues, streams and logs. */

import type { Context } from "aws-lambda";
import type { EventDefinition, EventEnvelope } from "../../../events/define-event.ts";
import { batch } from "../../../shared/handler/queue/batch.ts";
import type { EventConsumer, EventsConsumer } from "../../../shared/handler/queue/consume.ts";
import { stream } from "../../../shared/handler/stream/stream.ts";
import { sha256 } from "../../../shared/journal/fingerprint.ts";
import { relay } from "../../../shared/journal/relay.ts";
import type { ConsumerQueue } from "../../../shared/queue/batch.ts";
import type { Gathers } from "../../../shared/triggers.ts";
import { type CallFaults, onTheWire } from "./faults.ts";
import type { StreamReader } from "./lane.ts";
import type { Fire } from "./minutes.ts";
import { lambda, type Process } from "./process.ts";
import { type DeadLetter, type EventBus, Queue } from "./queue.ts";
import type { Run } from "./run.ts";
import type { JournalTable } from "./stream.ts";
import type { BuiltViews } from "./views.ts";
import type { Wiring } from "./wiring.ts";

/** The material of which the parts of a run are built. */
export interface Site {
  readonly run: Run;
  readonly wiring: Wiring;
  readonly events: EventBus;
  /** Everything that any Lambda logged. */
  readonly logs: string[];
  /** Every row that was ever parked, as it stood in its stuck queue. */
  readonly parked: string[];
  readonly tables: JournalTable[];
  readonly queues: Queue[];
  readonly views: BuiltViews[];
  /** The Lambdas that a schedule starts. */
  readonly minutes: Fire[];
  /** The tables that an operator restored. */
  readonly restored: Restored[];
  /** Dead letters that an operator sets aside: they contradict an event of a lost row. */
  readonly setAside: DeadLetter[];
}

/** A table that an operator restored to an earlier moment. */
export interface Restored {
  readonly service: string;
  readonly table: "journal" | "views";
  /** When the service ran again, milliseconds since the epoch. */
  readonly at: number;
}

/** One release for all: the simulation mixes no releases. */
export const release = "simulated";

export const optionsOf = (process: Process, { run }: Site) => ({
  release,
  backOff: (attempt: number) => process.sleep(run.random.between(0, 20 * 2 ** attempt)),
  // Not drawn from the run's chance, so that a seed plays as it did before rows had salts.
  salt: () => sha256(process.name, String(process.now().getTime())).slice(0, 22),
});

/** Readers and consumers must go on after a record at which they fail. */
export const consuming: CallFaults = [...onTheWire, "stumble"];

const context = { awsRequestId: "simulated" } as Context;

export const about = (service: string, name: string) => ({
  SERVICE: service,
  LAMBDA: name,
  RELEASE: release,
});

/** Publishes the events of a journal. */
export function relayFrom(site: Site, table: JournalTable): void {
  const { wiring, events } = site;
  readerOf(site, table, "relay", (process, ports) => {
    const bus = process.port("bus", wiring.bus(events.bus), consuming);
    const { backOff } = optionsOf(process, site);
    return relay({ ...ports, service: table.service, bus, backOff });
  });
}

type MakeReader = (
  process: Process,
  ports: Parameters<Parameters<typeof stream>[0]["reader"]>[0],
) => StreamReader;

/** A Lambda that reads a journal's stream. */
export function readerOf(site: Site, table: JournalTable, name: string, make: MakeReader): void {
  const full = `${table.service}/${name}`;
  const stuck = {
    park: async (row: (typeof table.stuck)[number]) => {
      site.run.story.tell(full, `parks ${row.id} v${row.version}: ${row.reason}`);
      site.parked.push(JSON.stringify(row));
      table.stuck.push(row);
    },
  };
  const own = lambda(site.run, full, (process) =>
    stream({
      environment: about(table.service, name),
      park: site.wiring.park(process.port("stuck", stuck).park),
      reader: (ports) => make(process, ports),
      log: (line) => site.logs.push(line),
    }),
  );
  table.read(
    full,
    site.wiring.reader((event) => own.invoke((handler) => handler(event, context))),
  );
}

/** A queue with its rule, and the Lambda that consumes it. */
export function consumer(
  site: Site,
  service: string,
  {
    name = "on-events",
    events,
    gathers,
    follow,
  }: {
    readonly name?: string;
    readonly events: readonly EventDefinition[];
    readonly gathers?: Gathers;
    readonly follow: (process: Process) => EventConsumer | EventsConsumer;
  },
): void {
  const handlerOf = (process: Process, letters: ConsumerQueue) => {
    const { parse, ...rest } = follow(process);
    return batch<EventEnvelope>({
      environment: about(service, name),
      consumer: { ...letters, ...rest, parse: (body) => site.wiring.event(parse(body)) },
      log: (line) => site.logs.push(line),
    });
  };
  const queue = queueFor(site, `${service}/${name}`, handlerOf, gathers);
  site.events.rule(events, queue);
}

/** A queue, and the Lambda of that name that consumes it. */
export function queueFor(
  site: Site,
  name: string,
  handlerOf: (process: Process, letters: ConsumerQueue) => ReturnType<typeof batch>,
  gathers?: Gathers,
): Queue {
  const own = lambda(site.run, name, (process) => {
    const letters = process.port("queue", {
      toDeadLetters: queue.toDeadLetters.bind(queue),
      comeBackIn: queue.comeBackIn.bind(queue),
    });
    return handlerOf(process, site.wiring.queue(letters));
  });
  const handle = site.wiring.batch((records) => own.invoke((handler) => handler(records, context)));
  const queue = new Queue(site.run, name, handle, gathers);
  site.queues.push(queue);
  return queue;
}
