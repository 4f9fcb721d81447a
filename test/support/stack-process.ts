/** Starts the local stack as users do, by `node local/start.ts`, as a separate process that can be killed. */
import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import type { QueueDepth } from "../../local/sqs/queues.ts";
import { readAddresses } from "../../local/stack/addresses-file.ts";
import { compiledFolder } from "../../local/stack/settings.ts";
import type { Addresses } from "../../local/stack/stand-ins.ts";
import type { CaughtMessage } from "../../local/stack/state.ts";
import { eventually } from "./local-stack.ts";

const root = join(import.meta.dirname, "../..");

export interface Started {
  readonly pid: number;
  /** Returns what the process has written so far to stdout and stderr. */
  said(): string;
  readonly exited: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  kill(signal: NodeJS.Signals): void;
  /** Returns the ids of the process and its descendants; after a kill, the ids of the processes that were last seen alive. */
  processes(): readonly number[];
  /** Kills the process and its descendants at once (SIGKILL), as a power cut would. */
  killEverything(): void;
}

export interface StartOptions {
  /** The first of six ports; any free ports when absent. */
  readonly port?: number;
  readonly dataDir: string;
  /** The folder of the code, such as that of another release; this checkout when absent. */
  readonly code?: string;
}

/** Returns every process of this machine: id, parent's id, and whether it is a zombie. */
function processTable(): readonly {
  readonly pid: number;
  readonly parent: number;
  readonly ended: boolean;
}[] {
  const lines = execFileSync("ps", ["-eo", "pid=,ppid=,stat="], { encoding: "utf8" }).trim().split("\n");
  return lines.map((line) => {
    const [pid = "", parent = "", state = ""] = line.trim().split(/\s+/);
    return { pid: Number(pid), parent: Number(parent), ended: state.startsWith("Z") };
  });
}

function withDescendants(pid: number): readonly number[] {
  const all = processTable();
  const found = [pid];
  for (const each of found)
    found.push(...all.filter(({ parent }) => parent === each).map((child) => child.pid));
  return found;
}

/** Returns the ids of those processes that still run. */
export function running(pids: readonly number[]): readonly number[] {
  return processTable()
    .filter(({ pid, ended }) => pids.includes(pid) && !ended)
    .map(({ pid }) => pid);
}

/** Returns the command lines of the processes. */
export const commandsOf = (pids: readonly number[]): string =>
  execFileSync("ps", ["-ww", "-o", "args=", "-p", pids.join(",")], { encoding: "utf8" });

/** Starts the stack and does not wait until it is ready. */
export function begin({ port = 0, dataDir, code = root }: StartOptions): Started {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: String(port), DATA_DIR: dataDir, NODE_COMPILE_CACHE: compiledFolder };
  const child = spawn(process.execPath, ["local/start.ts"], { cwd: code, env, detached: true });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const pid = child.pid ?? 0;
  return {
    pid,
    said: () => said,
    exited: new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal }))),
    kill: (signal) => void child.kill(signal),
    processes: () => withDescendants(pid),
    killEverything() {
      for (const each of withDescendants(pid)) kill(each);
    },
  };
}

export function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** A stack that has reported that it is ready. */
export interface Ready extends Started {
  readonly addresses: Addresses;
}

/** Starts the stack and waits until it reports that it is ready. */
export async function startProcess(options: StartOptions): Promise<Ready> {
  const started = begin(options);
  let ended = false;
  void started.exited.then(() => {
    ended = true;
  });
  await eventually(
    () => `the local stack to be ready: ${started.said()}`,
    () => {
      if (ended) throw new Error(`The local stack did not start: ${started.said()}`);
      return /^Peygir is ready$/m.test(started.said()) ? true : undefined;
    },
  );
  const addresses = readAddresses(options.dataDir);
  if (!addresses) throw new Error(`The local stack did not say where it is: ${started.said()}`);
  return { ...started, addresses };
}

/** What the operator page of a running stack shows. */
export interface Operator {
  messages(): Promise<readonly CaughtMessage[]>;
  queues(): Promise<readonly QueueDepth[]>;
  /** Returns the newest lines of a function's log since the stack started. */
  log(functionName: string): Promise<readonly string[]>;
}

/**
 * Reads the operator page.
 * @param operator returns the page's current address, which a restart changes
 */
export function operatorAt(operator: () => string): Operator {
  const ask = async <T>(what: string): Promise<T> =>
    (await fetch(`${operator()}/api/${what}`)).json() as Promise<T>;
  return {
    messages: () => ask("messages"),
    queues: () => ask("queues"),
    log: (functionName) => ask(`logs/${functionName}`),
  };
}
