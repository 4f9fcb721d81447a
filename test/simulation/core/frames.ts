/** Runs use cases inside the same handler code as in production (`shared/handler`), with simulated queues, streams and logs. */

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

/** The objects that all parts of one simulated run share. */
export interface Site {
  readonly run: Run;
  readonly wiring: Wiring;
  readonly events: EventBus;
  /** The log lines of all Lambdas. */
  readonly logs: string[];
  /** Every row that was ever put in the stuck queue, as the queue stored it. */
  readonly parked: string[];
  readonly tables: JournalTable[];
  readonly queues: Queue[];
  readonly views: BuiltViews[];
  /** Functions that invoke the scheduled Lambdas. */
  readonly minutes: Fire[];
  /** The tables that an operator restored, each with the time of the restart. */
  readonly restored: Restored[];
  /** Dead letters that an operator gave up: letters about a lost row, and letters about a case that no unit may decide. */
  readonly setAside: DeadLetter[];
}

/** A table that an operator restored to an earlier time. */
export interface Restored {
  readonly service: string;
  readonly table: "journal" | "views";
  /** When the service was started again, in milliseconds since the epoch. */
  readonly at: number;
}

/** The name of the release. All Lambdas have the same, since the simulation never mixes releases. */
export const release = "simulated";

export const optionsOf = (process: Process, { run }: Site) => ({
  release,
  backOff: (attempt: number) => process.sleep(run.random.between(0, 20 * 2 ** attempt)),
  // The salt is not drawn from the run's random numbers, so that old seeds still play the same run.
  salt: () => sha256(process.name, String(process.now().getTime())).slice(0, 22),
});

/**
 * The faults that stream readers and queue consumers meet. With `stumble`, a call throws an unexpected error, and the reader
 * or consumer must continue with other records.
 */
export const consuming: CallFaults = [...onTheWire, "stumble"];

const context = { awsRequestId: "simulated" } as Context;

export const about = (service: string, name: string) => ({
  SERVICE: service,
  LAMBDA: name,
  RELEASE: release,
});

/** Adds the relay Lambda that publishes a journal's events. */
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

/** Adds a Lambda that reads a journal's stream. */
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

/** Adds a queue, the rule that sends events to it, and the Lambda that consumes it. */
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

/** Adds a queue, and the Lambda of this name that consumes it. */
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
