/** Counts the work that requests cause, from the AWS calls at the local gateway and from the functions' logs. */

import type { Capacity } from "../../local/aws-endpoint/api-call.ts";
import type { RecordedCall } from "../../local/aws-endpoint/gateway.ts";
import { waitsIn } from "./rates-waits.ts";

/** The fields of a function's log line that this count uses. */
export interface LogLine {
  readonly service: string;
  readonly lambda: string;
  /** The duration of an invocation; only on the invocation's last line. */
  readonly durationMs?: number;
  /** The number of messages or rows in the batch. */
  readonly records?: number;
  /** The route of an HTTP call. */
  readonly route?: string;
  /** The id of the aggregate; only on the line of a handled due row. */
  readonly aggregate?: string;
  /** The messages or rows of a batch that were handled, separated by commas. */
  readonly handled?: string;
  readonly outcome?: string;
}

/** The AWS calls, log lines and sent messages that one request caused until all work was done. */
export interface Window {
  readonly calls: readonly RecordedCall[];
  readonly lines: readonly LogLine[];
  /** The total bytes of the log lines. */
  readonly logBytes: number;
  readonly messages: readonly { readonly kind: "sms" | "email" | "messenger" }[];
}

export interface FunctionWork {
  invocations: number;
  /** The number of messages or rows that were delivered to the function. */
  records: number;
  /** The number of AWS calls by service, such as `dynamodb`; for the event bus, the number of sent events. */
  readonly calls: Map<string, number>;
  /** The number of calls that were made one after another; calls made at the same time count once. */
  readonly waits: Map<string, number>;
  /** The number of invocations of other functions, by their name. */
  readonly invoked: Map<string, number>;
}

/** Capacity units on one partition key; `requests` has the numbers of the requests that used them. */
export interface KeyWork {
  readonly table: string;
  readonly index: string | undefined;
  readonly key: string;
  readonly requests: Set<number>;
  read: number;
  write: number;
}

export interface Counted {
  readonly requests: number;
  readonly functions: ReadonlyMap<string, FunctionWork>;
  readonly keys: readonly KeyWork[];
  readonly tables: ReadonlyMap<string, { read: number; write: number }>;
  readonly apiCalls: number;
  readonly events: number;
  readonly sent: { readonly sms: number; readonly email: number };
}

export function counted(windows: readonly Window[]): Counted {
  const calls = windows.flatMap((each) => each.calls);
  const lines = windows.flatMap((each) => each.lines);
  const messages = windows.flatMap((each) => each.messages);
  return {
    requests: windows.length,
    functions: functionsIn(calls, lines),
    keys: keysIn(windows),
    tables: tablesIn(calls.flatMap(({ capacity }) => capacity)),
    apiCalls: lines.filter(({ route }) => route !== undefined).length,
    events: calls.filter(({ operation }) => operation === "events:PutEvents").flatMap((one) => one.accesses)
      .length,
    sent: {
      sms: messages.filter(({ kind }) => kind === "sms").length,
      email: messages.filter(({ kind }) => kind === "email").length,
    },
  };
}

function functionsIn(
  calls: readonly RecordedCall[],
  lines: readonly LogLine[],
): ReadonlyMap<string, FunctionWork> {
  const functions = new Map<string, FunctionWork>();
  const of = (name: string): FunctionWork => {
    const known = functions.get(name) ?? nothing();
    functions.set(name, known);
    return known;
  };
  for (const { service, lambda, durationMs, records = 0 } of lines) {
    if (durationMs === undefined) continue;
    const work = of(`${service}-${lambda}`);
    work.invocations += 1;
    work.records += records;
  }
  for (const [caller, own] of Map.groupBy(calls, (call) => call.caller))
    for (const call of waitsIn(own)) add(of(caller).waits, serviceOf(call), timesOf(call));
  for (const call of calls) {
    const { caller, operation, accesses } = call;
    const { calls: made, invoked } = of(caller);
    add(made, serviceOf(call), timesOf(call));
    if (operation === "lambda:Invoke") add(invoked, accesses[0]?.resource.split(":").at(-1) ?? "");
  }
  return functions;
}

const nothing = (): FunctionWork => ({
  ...{ invocations: 0, records: 0, calls: new Map(), waits: new Map(), invoked: new Map() },
});

const serviceOf = ({ operation }: RecordedCall): string => operation.split(":")[0] ?? "";
/** How often a call counts: a call that publishes several events counts once for each event, any other call counts once. */
const timesOf = ({ operation, accesses }: RecordedCall): number =>
  operation === "events:PutEvents" ? accesses.length : 1;

const add = (counts: Map<string, number>, name: string, times = 1): void =>
  void counts.set(name, (counts.get(name) ?? 0) + times);

function keysIn(windows: readonly Window[]): readonly KeyWork[] {
  const keys = new Map<string, KeyWork>();
  for (const [request, { calls }] of windows.entries())
    for (const { table, index, key, read, write } of calls.flatMap(({ capacity }) => capacity)) {
      if (key === undefined) continue;
      const name = JSON.stringify([table, index, key]);
      const work = keys.get(name) ?? { table, index, key, requests: new Set(), read: 0, write: 0 };
      work.requests.add(request);
      work.read += read;
      work.write += write;
      keys.set(name, work);
    }
  return [...keys.values()];
}

function tablesIn(capacity: readonly Capacity[]): Counted["tables"] {
  const tables = new Map<string, { read: number; write: number }>();
  for (const { table, read, write } of capacity) {
    const known = tables.get(table) ?? { read: 0, write: 0 };
    tables.set(table, { read: known.read + read, write: known.write + write });
  }
  return tables;
}
