/**
 * What a request costs on the local stack from registration to answer, compared with the upper limits, and the figures from
 * which `npm run ops -- cost` computes (`scripts/ops/cost/figures.ts`).
 */
import type { Stack } from "../../local/stack/stack.ts";
import { assumed } from "../../scripts/ops/cost/figures.ts";
import { arrivalsIn } from "./arrivals.ts";
import type { Story } from "./life.ts";
import { barLines } from "./life-bars.ts";
import { sum } from "./numbers.ts";
import { counted, type LogLine } from "./rates-counted.ts";
import { busyFor } from "./rates-parts.ts";
import { settingsOf } from "./rates-settings.ts";
import { type Arrival, type Handed, replay } from "./replay.ts";
import { by, isRefused, units } from "./step-cost.ts";
import type { Line } from "./table.ts";

export const lifeLines = (stack: Stack, story: Story): readonly Line[] => [
  ...barLines(story),
  ...figureLines(story),
  ...paceLines(stack, story),
];

const each = (what: string, measured: number, unit: string): Line => ({
  what: `a request's life: ${what}`,
  measured,
  unit,
});

/** The figures that the cost report (`npm run ops -- cost`) uses, as means per request. */
export function figureLines({ lives }: Story): readonly Line[] {
  const windows = lives.map(({ window }) => window);
  const calls = windows.flatMap((window) => window.calls);
  const lines = windows.flatMap((window) => window.lines);
  const durations = lines.flatMap(({ durationMs }) => durationMs ?? []);
  const byCounting = by("insight-on-events", calls).filter((call) => !isRefused(call));
  const countedEvents = eventsIn(lines.filter(({ service }) => service === "insight"));
  const mean = (what: string, all: number, unit: string) => each(what, all / lives.length, unit);
  return [
    mean("written", units(calls, "write"), "WCU"),
    mean("… of it by writes that were refused", units(calls.filter(isRefused), "write"), "WCU"),
    mean("written to be counted", units(byCounting, "write"), "WCU"),
    mean("read", units(calls, "read"), "RCU"),
    mean("invocations", durations.length, ""),
    mean("their duration", sum(durations), "ms"),
    mean("events put on the bus", counted(windows).events, ""),
    mean("events that consumers handled", eventsIn(lines), ""),
    mean("lines of logs", sum(windows.map(({ logBytes }) => logBytes)), "bytes"),
    mean("SMS", sum(windows.map(({ messages }) => messages.length)), ""),
    {
      what: "an event counted: written",
      measured: units(byCounting, "write") / countedEvents,
      unit: "WCU",
    },
    { what: "an event counted: read", measured: units(byCounting, "read") / countedEvents, unit: "RCU" },
  ];
}

/** The number of events that consumers handled. The log lines of events name a type and an id, the lines of rows only an id. */
export const eventsIn = (lines: readonly LogLine[]): number =>
  lines
    .flatMap(({ handled }) => handled?.split(", ") ?? [])
    .filter((one) => /^[a-z-]+\.[a-z-]+\.v\d+ /.test(one)).length;

/** A load: the number of requests that begin each second, and their total number. */
interface Pace {
  readonly perSecond: number;
  readonly lives: number;
}

const busy: Pace = { perSecond: 10, lives: 600 };
/** A million requests in the office hours of a month, as in the cost report, of which 200 are computed. */
const million: Pace = { perSecond: 1_000_000 / assumed.traces.officeSeconds, lives: 200 };

/** Lambda invocations and SQS calls per request under load, when rows and messages of several requests share batches. */
export function paceLines(stack: Stack, story: Story): readonly Line[] {
  const at = `at ${busy.perSecond} lives a second`;
  const [fast, slow] = [handedAt(busy, stack, story), handedAt(million, stack, story)];
  return [
    each(`invocations ${at}`, fast.direct + fast.streams.invocations + fast.queues.invocations, ""),
    each(`… with batches of streams`, fast.streams.invocations, ""),
    each(`… with batches of queues`, fast.queues.invocations, ""),
    each("rows of streams, for each reader", fast.streams.records, ""),
    each("messages of queues", fast.queues.records, ""),
    each(`calls of SQS ${at}`, fast.queues.queueCalls, ""),
    each(
      "invocations at a million a month",
      slow.direct + slow.streams.invocations + slow.queues.invocations,
      "",
    ),
    each("calls of SQS at a million a month", slow.queues.queueCalls, ""),
  ];
}

/** Lambda invocations and SQS calls per request: direct invocations, and those for rows of streams and messages of queues. */
function handedAt({ perSecond, lives: all }: Pace, { template }: Stack, { lives }: Story) {
  const windows = lives.map(({ window }) => window);
  const settings = settingsOf(template);
  const work = counted(windows);
  const recordsOf = (name: string) => work.functions.get(name)?.records ?? 0;
  const busyMs = (name: string, records: number) =>
    (records * busyFor(name, work, settings) * windows.length) / Math.max(1, recordsOf(name));
  const recorded = windows.map(({ calls }) => arrivalsIn(calls, settings.readers, template));
  const arrivals = Array.from({ length: all }, (_, n) =>
    shifted(recorded[n % recorded.length] ?? [], n, perSecond),
  ).flat();
  const handed = replay(arrivals, settings.readers, busyMs);
  const of = (source: "stream" | "queue"): Handed => {
    const readers = settings.readers.filter((reader) => reader.source === source);
    const total = (what: keyof Handed) => sum(readers.map(({ name }) => handed.get(name)?.[what] ?? 0)) / all;
    return {
      ...{ records: total("records"), invocations: total("invocations") },
      queueCalls: total("queueCalls"),
    };
  };
  const readers = new Set(settings.readers.map(({ name }) => name));
  const asked = sum(
    [...work.functions].filter(([name]) => !readers.has(name)).map(([, { invocations }]) => invocations),
  );
  return { direct: asked / lives.length, streams: of("stream"), queues: of("queue") };
}

/** Moves the recorded arrival times of a request to the times that they would have for the `n`-th request of this load. */
function shifted(arrivals: readonly Arrival[], n: number, perSecond: number): readonly Arrival[] {
  const first = Math.min(...arrivals.map(({ at }) => at));
  const begins = (n * 1_000) / perSecond;
  return arrivals.map(({ at, key, reader }) => ({ reader, at: at - first + begins, key: `${n}/${key}` }));
}
