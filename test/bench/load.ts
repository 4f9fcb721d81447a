/**
 * `npm run bench -- load`: 1, 4 and 16 concurrent clients register, read and list requests at the local stack's public address,
 * for comparison with another system on the same machine. Needs Linux.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import type { Stack } from "../../local/stack/stack.ts";
import { type Child, children } from "../processor-time.ts";
import { type Operation, type Order, operations, type Served } from "./load-client.ts";
import { median, quantile, sum } from "./numbers.ts";
import { markdown } from "./table.ts";

export interface LoadRuns {
  /** The number of calls of each operation, for each number of clients. */
  readonly calls: number;
  /** Milliseconds after which no new call begins. */
  readonly within: number;
}

const clientCounts = [1, 4, 16];
/** The number of the next applicant; no other measurement uses numbers near it. */
let nextPerson = 900_000;

interface Row {
  readonly operation: Operation;
  readonly clients: number;
  readonly served: Served;
  readonly used: Used;
  /** Milliseconds from the last answer until the stack had done all work that the calls caused. */
  readonly toRest: number;
}

/** Runs the load. @returns two Markdown tables, and a line with the machine and the date */
export async function load(stack: Stack, runs: LoadRuns, progress: (what: string) => void): Promise<string> {
  const clients = fork(join(import.meta.dirname, "load-client.ts"), { stdio: ["ignore", 2, 2, "ipc"] });
  const rows: Row[] = [];
  const codes: string[] = [];
  const run = async (operation: Operation, count: number, calls: number): Promise<Row> => {
    const row = await measured(stack, clients, {
      operation,
      clients: count,
      calls,
      codes,
      within: runs.within,
    });
    codes.push(...row.served.codes);
    return row;
  };
  try {
    progress("every process starts");
    const most = Math.max(...clientCounts);
    for (const operation of operations) await run(operation, most, 2 * most);
    for (const operation of operations)
      for (const count of clientCounts) {
        progress(`${operation}: ${count} at once`);
        rows.push(await run(operation, count, runs.calls));
      }
  } finally {
    clients.kill();
  }
  return `${markdown([head, ...rows.map(cells)])}\n\n${taken(runs)}`;
}

async function measured(
  stack: Stack,
  clients: ChildProcess,
  order: Omit<Order, "addresses" | "firstPerson">,
): Promise<Row> {
  await stack.settled();
  const firstPerson = nextPerson;
  nextPerson += order.calls;
  const before = times();
  clients.send({ ...order, addresses: stack.addresses, firstPerson } satisfies Order);
  const ended = new AbortController();
  const [served] = (await Promise.race([
    once(clients, "message", ended),
    once(clients, "exit", ended).then(() => Promise.reject(new Error("The clients' process ended"))),
  ]).finally(() => ended.abort())) as [Served];
  const answered = performance.now();
  await stack.settled();
  const { operation, clients: count } = order;
  return {
    ...{ operation, clients: count, served, used: since(before) },
    toRest: performance.now() - answered,
  };
}

/** Processor time in milliseconds, by process. */
interface Used {
  readonly functions: number;
  readonly dynamoDb: number;
  /** The processor time of the local stack's own process, which emulates gateway, API, queues, bus and event sources. */
  readonly stack: number;
}

interface Times {
  readonly own: NodeJS.CpuUsage;
  readonly children: readonly Child[];
}

const times = (): Times => ({ own: process.cpuUsage(), children: children() });

function since(before: Times): Used {
  const { user, system } = process.cpuUsage(before.own);
  const earlier = new Map(before.children.map(({ pid, milliseconds }) => [pid, milliseconds]));
  const of = (part: string) =>
    sum(
      children()
        .filter(({ command }) => command.includes(part))
        .map(({ pid, milliseconds }) => milliseconds - (earlier.get(pid) ?? 0)),
    );
  return {
    functions: of("local/lambda/runtime.ts"),
    dynamoDb: of("DynamoDBLocal.jar"),
    stack: (user + system) / 1_000,
  };
}

const head = [
  ...["operation", "clients", "calls", "a second", "median", "95th percentile"],
  ...["functions", "DynamoDB Local", "stack", "to rest"],
];

function cells({ operation, clients, served, used, toRest }: Row): readonly string[] {
  const { latencies, milliseconds } = served;
  const each = (ms: number) => `${(ms / latencies.length).toFixed(1)} ms`;
  return [
    ...[operation, String(clients), String(latencies.length)],
    ((latencies.length * 1_000) / milliseconds).toFixed(1),
    `${median(latencies).toFixed(0)} ms`,
    `${quantile(latencies, 0.95).toFixed(0)} ms`,
    ...[each(used.functions), each(used.dynamoDb), each(used.stack)],
    operation === "create" ? `${(toRest / 1_000).toFixed(1)} s` : "",
  ];
}

function taken({ calls, within }: LoadRuns): string {
  const day = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const [cpu] = cpus();
  const machine = `${availableParallelism()} cores (${cpu?.model.trim() || "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  const [, load5 = 0] = loadavg();
  return [
    `Taken on ${day} by \`npm run bench -- load\` with Node ${process.versions.node} on ${machine}, with a load of ${load5.toFixed(1)};`,
    `${calls} calls at most in each row, and none that begins after ${within / 1_000} s.`,
  ].join("\n");
}
