/**
 * Computes, from counted work and the template, the highest number of registrations a second that each part of the system
 * can handle.
 */
import { builtAtOnce } from "../../shared/journal/view-builder.ts";
import { sum } from "./numbers.ts";
import type { Counted, FunctionWork, KeyWork } from "./rates-counted.ts";
import { assumed, partition, type Quota, quotas, type Whose, waitOf } from "./rates-quotas.ts";
import type { Reader, Settings } from "./rates-settings.ts";

export interface Part {
  /** The name of the part, such as `referral-views, the reader of its journal`. */
  readonly what: string;
  readonly whose: Whose;
  /** The limit that the part reaches first, in words with its figure. */
  readonly limit: string;
  /** How much of this limit one request uses, in words with its unit. */
  readonly takes: string;
  /** The highest number of requests a second that the part can handle. */
  readonly breaksAt: number;
}

/** All parts of the system that limit the rate of requests, sorted by the highest rate that each can handle, lowest first. */
export const partsOf = (counted: Counted, settings: Settings): readonly Part[] =>
  [
    ...settings.readers.flatMap((reader) => readerPart(reader, counted, settings)),
    ...reservedParts(counted, settings),
    ...keyParts(counted),
    ...tableParts(counted),
    ...doorParts(counted, settings),
    ...accountParts(counted, settings),
  ].toSorted((a, b) => a.breaksAt - b.breaksAt);

/**
 * The milliseconds for which a function is busy per request: waiting for its calls and for the functions that it invokes, and
 * computing, which takes longer with less memory.
 * @param together the number of rows that the function handles at once and so waits for together
 */
export function busyFor(name: string, counted: Counted, settings: Settings, together = 1): number {
  const work = counted.functions.get(name);
  if (!work) return 0;
  const waited = [...work.invoked].map(([callee, times]) => {
    const { invocations = 0 } = counted.functions.get(callee) ?? {};
    return invocations === 0
      ? 0
      : (times * busyFor(callee, counted, settings) * counted.requests) / invocations;
  });
  const waits = new Map([...work.waits].map(([service, times]) => [service, times / together]));
  return (busyWith(name, work, waits, settings) + sum(waited)) / counted.requests;
}

/**
 * The milliseconds for which a function is busy, without the functions that it invokes.
 * @param waits by service, the number of calls made one after another
 */
function busyWith(
  name: string,
  { invocations, records, calls }: FunctionWork,
  waits: FunctionWork["waits"],
  { functions }: Settings,
): number {
  const { memoryMb = 128 } = functions.get(name) ?? {};
  // Lambda gives a function a share of a processor in proportion to its memory.
  const processor = assumed.processorPerCall / Math.min(1, memoryMb / assumed.memoryOfProcessor);
  const computing = processor * (Math.max(invocations, records) + timesIn(calls));
  return computing + sum([...waits].map(([service, times]) => (times * waitOf(service)) / atOnceOf(service)));
}

const timesIn = (calls: FunctionWork["calls"]): number =>
  sum([...calls].map(([service, times]) => times / atOnceOf(service)));

/** The number of units of work that one call does: a relay publishes several events in one call. */
const atOnceOf = (service: string): number => (service === "events" ? assumed.entriesPerPut : 1);

function readerPart(reader: Reader, counted: Counted, settings: Settings): readonly Part[] {
  const { name, source, parallelizationFactor, mostAtOnce } = reader;
  const isViewBuilder = source === "stream" && name.endsWith("-views");
  const busy = busyFor(name, counted, settings, isViewBuilder ? builtAtOnce : 1);
  if (busy === 0) return [];
  const lanes =
    source === "stream" ? assumed.shards * parallelizationFactor : (mostAtOnce ?? quotas.pollers.value);
  const limit =
    source === "stream"
      ? `${lanes} ${lanes === 1 ? "batch" : "batches"} at once (parallelizationFactor, of one shard)`
      : mostAtOnce === undefined
        ? quotas.pollers.name
        : `${lanes} batches at once (maximumConcurrency)`;
  const isOurs = source === "stream" || mostAtOnce !== undefined;
  return [
    {
      what: `${name}, which reads ${source === "stream" ? "the journal's stream" : "its queue"}`,
      whose: isOurs ? "ours" : "account",
      limit,
      takes: `${Math.round(busy)} ms`,
      breaksAt: (lanes * 1_000) / busy,
    },
  ];
}

const reservedParts = (counted: Counted, settings: Settings): readonly Part[] =>
  [...settings.functions].flatMap(([name, { reserved }]) => {
    const busy = busyFor(name, counted, settings);
    return reserved === undefined || busy === 0
      ? []
      : [
          {
            what: `${name}, all of it`,
            whose: "ours" as const,
            limit: `${reserved} at once (reserved concurrency)`,
            takes: `${Math.round(busy)} ms`,
            breaksAt: (reserved * 1_000) / busy,
          },
        ];
  });

/** For each table and index, the most used of the partition keys that several requests share. Other keys set no limit. */
function keyParts({ keys, requests }: Counted): readonly Part[] {
  const shared = keys.filter((key) => key.requests.size > 1);
  const places = Map.groupBy(shared, ({ table, index }) => `${table}${index ? `, index ${index}` : ""}`);
  return [...places].flatMap(([place, all]) =>
    (["write", "read"] as const).flatMap((kind) => {
      const [hottest] = all.toSorted((a, b) => b[kind] - a[kind]);
      return hottest && hottest[kind] > 0 ? [keyPart(place, hottest, kind, requests)] : [];
    }),
  );
}

function keyPart(place: string, key: KeyWork, kind: "read" | "write", requests: number): Part {
  const each = key[kind] / requests;
  return {
    what: `${shortly(place)}: key ${withoutIds(key.key)}`,
    whose: "ours",
    limit: `${figure(partition[kind])} ${kind} units of one partition key`,
    takes: `${figure(each)} units`,
    breaksAt: partition[kind] / each,
  };
}

/** A table's name without the stack's name and CloudFormation's random suffix. */
export const shortly = (place: string): string =>
  place.replace(/^peygir-/, "").replace(/table[0-9A-F]{8}/i, "");

/** Replaces keyed hashes and tracking codes in a partition key by `…`, so that the printed table contains none. */
const withoutIds = (key: string): string => key.replace(/[A-Za-z0-9_-]{20,}/g, "…").replace(/\d{9,}/g, "…");

function tableParts({ tables, requests }: Counted): readonly Part[] {
  const rows = (kind: "read" | "write", quota: Quota) => {
    const [[name = "", most] = []] = [...tables].toSorted(([, a], [, b]) => b[kind] - a[kind]);
    const each = (most?.[kind] ?? 0) / requests;
    return each === 0 ? [] : [accountPart(`${shortly(name)}, the busiest table`, each, "units", quota)];
  };
  return [
    ...rows("write", quotas.newTableWrites),
    ...rows("read", quotas.newTableReads),
    ...rows("write", quotas.tableWrites),
    ...rows("read", quotas.tableReads),
  ];
}

const accountPart = (what: string, each: number, unit: string, quota: Quota): Part => ({
  what,
  whose: "account",
  limit: quota.name,
  takes: `${figure(each)} ${unit}`,
  breaksAt: quota.value / each,
});

const fiveMinutes = 300;

function doorParts({ apiCalls, requests }: Counted, { apiRate, addressRate }: Settings): readonly Part[] {
  const each = apiCalls / requests;
  if (each === 0) return [];
  const takes = `${figure(each)} calls`;
  return [
    {
      what: "the API's stage",
      whose: "ours",
      limit: `${figure(apiRate)} calls a second (infra/throttle.ts)`,
      takes,
      breaksAt: apiRate / each,
    },
    ...(addressRate === undefined
      ? []
      : [
          {
            what: "the web ACL, of one address",
            whose: "address" as const,
            limit: `${figure(addressRate)} calls in five minutes (infra/web-acl.ts)`,
            takes,
            breaksAt: addressRate / fiveMinutes / each,
          },
        ]),
  ];
}

function accountParts(counted: Counted, settings: Settings): readonly Part[] {
  const { requests, functions, events, sent, apiCalls } = counted;
  const seconds = sum([...functions.keys()].map((name) => busyFor(name, counted, settings))) / 1_000;
  const queued = sum(
    settings.readers
      .filter(({ source }) => source === "queue")
      .map(({ name }) => functions.get(name)?.records ?? 0),
  );
  const rows: readonly (readonly [what: string, all: number, unit: string, quota: Quota])[] = [
    ["all functions", seconds * requests, "s busy", quotas.concurrency],
    ["all functions of a new account", seconds * requests, "s busy", quotas.newConcurrency],
    ["the bus: events put", events, "events", quotas.putEvents],
    ["the bus: events brought to queues", queued, "messages", quotas.targets],
    ["the API Gateway of the account", apiCalls, "calls", quotas.apiCalls],
    ["SMS, where SNS carries them", sent.sms, "SMS", quotas.sms],
    ["e-mail", sent.email, "e-mails", quotas.email],
    ["secrets", callsOf(functions, "secretsmanager"), "calls", quotas.secrets],
  ];
  return rows.flatMap(([what, all, unit, quota]) =>
    all === 0 ? [] : [accountPart(what, all / requests, unit, quota)],
  );
}

const callsOf = (functions: ReadonlyMap<string, FunctionWork>, service: string): number =>
  sum([...functions.values()].map(({ calls }) => calls.get(service) ?? 0));

/** The sweep of due rows, which handles case after case in each shard. @param items the number of cases that were handled */
export function sweepPart(name: string, items: number, counted: Counted, settings: Settings): Part {
  const work = counted.functions.get(name);
  // The sweep handles its shards concurrently, and makes one call after another in each shard.
  const busy = work === undefined ? 0 : busyWith(name, work, work.calls, settings) / items;
  const { beside, seconds } = assumed.sweeps;
  return {
    what: `${name}, of requests in which something falls due`,
    whose: "ours",
    limit: `${beside} beside each other for ${seconds} s of each minute`,
    takes: `${assumed.duePerRequest} × ${Math.round(busy)} ms`,
    breaksAt: (beside * seconds * 1_000) / 60 / (busy * assumed.duePerRequest),
  };
}

export const figure = (value: number): string =>
  value >= 100 || Number.isInteger(value)
    ? Math.round(value).toLocaleString("en-US")
    : String(Number(value.toPrecision(3)));
