/**
 * Runs all functions of the template. Each has one process for each invocation in flight, up to a small
 * number.
 */
import { randomUUID } from "node:crypto";
import type { Clock } from "../stack/clock.ts";
import { environmentOf, type Keys, type LambdaFunction, latest } from "./environment.ts";
import { type FunctionProcess, type InvocationResult, startProcess } from "./function-process.ts";

export interface Functions {
  readonly all: readonly LambdaFunction[];
  has(name: string): boolean;
  /**
   * Runs a version of the function, with the same result as Lambda's `Invoke`. A failing function gives a
   * result with `functionError`; nothing is thrown.
   */
  invoke(name: string, event: unknown, version?: string): Promise<InvocationResult>;
  /** Returns the request id of the invocation that runs in a process. */
  requestOf(processId: string): string | undefined;
  /** Whether any function runs. */
  busy(): boolean;
  /** Kills the processes of one function, or of all, even while they run. */
  kill(name?: string): void;
  /** Kills the processes that run an invocation, when the stack is given up. */
  killBusy(): void;
  /**
   * Kills the processes whose last invocation ended after this time, by the clock that they followed then. On Lambda no
   * process sees its clock go back, and its cached data do not come from the future.
   */
  killLater(time: Date): void;
  /** Sets the clock of all processes, also of running ones, to this clock. */
  follow(clock: Clock): void;
  /** Passes the log output of all functions to `write` from now on. */
  logTo(write: (name: string, text: string) => void): void;
}

export interface FunctionsOptions {
  readonly functions: readonly LambdaFunction[];
  readonly gateway: string;
  /** Returns the AWS keys of a function; by default the access key is the function's logical id (`localKeys`). */
  readonly keysOf?: ((fn: LambdaFunction) => Keys) | undefined;
}

const mostProcesses = 4;

export function runFunctions({ functions, gateway, keysOf }: FunctionsOptions): Functions {
  let followed: Clock | undefined;
  let write: (name: string, text: string) => void = () => undefined;
  /** When the last invocation of each process ended, in milliseconds by the clock followed then. */
  const ranUntil = new WeakMap<FunctionProcess, number>();
  /** The processes of each function by version, because two versions share no process. */
  const pools = new Map(functions.map((fn) => [fn.name, new Map([[latest, openPool(fn, latest)]])]));
  const processesOf = (pool: ReadonlyMap<string, Pool> = new Map()) =>
    [...pool.values()].flatMap((each) => each.processes);
  const processes = () => [...pools.values()].flatMap(processesOf);
  const moveClocks = (offset: number) => {
    for (const each of processes()) each.moveClock(offset);
  };

  function openPool(fn: LambdaFunction, version: string): Pool {
    const onRun = (ran: FunctionProcess) => void ranUntil.set(ran, followed?.now().getTime() ?? 0);
    const start = () => {
      const id = randomUUID();
      const env = environmentOf(fn, gateway, id, version, keysOf?.(fn));
      return startProcess({
        id,
        arn: fn.arn,
        env,
        memoryMb: fn.memoryMb,
        clockOffset: followed?.offset ?? 0,
        log: (text) => write(fn.name, text),
      });
    };
    return new Pool({ start, onRun, timeoutMs: fn.timeoutMs });
  }

  function poolOf(name: string, version: string): Pool {
    const fn = functions.find((each) => each.name === name);
    if (!fn) throw new Error(`There is no function ${name}`);
    const known = pools.get(name)?.get(version);
    if (known) return known;
    const opened = openPool(fn, version);
    pools.get(name)?.set(version, opened);
    return opened;
  }

  return {
    all: functions,
    has: (name) => pools.has(name),
    async invoke(name, event, version = latest) {
      return poolOf(name, version).invoke(event);
    },
    requestOf: (processId) => processes().find(({ id }) => id === processId)?.busyWith,
    busy: () => processes().some(({ busyWith }) => busyWith !== undefined),
    kill(name) {
      const ended = name === undefined ? processes() : processesOf(pools.get(name));
      for (const each of ended) each.kill();
    },
    killBusy() {
      for (const each of processes()) if (each.busyWith !== undefined) each.kill();
    },
    killLater(time) {
      for (const each of processes()) if ((ranUntil.get(each) ?? 0) > time.getTime()) each.kill();
    },
    follow(clock) {
      followed = clock;
      moveClocks(clock.offset);
      clock.onMove((offset) => {
        if (followed === clock) moveClocks(offset);
      });
    },
    logTo(writing) {
      write = writing;
    },
  };
}

interface PoolOptions {
  readonly start: () => FunctionProcess;
  /** Called with the process of each invocation that ended. */
  readonly onRun: (process: FunctionProcess) => void;
  readonly timeoutMs: number;
}

class Pool {
  processes: FunctionProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #options: PoolOptions;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  async invoke(event: unknown): Promise<InvocationResult> {
    const process = this.#free() ?? (await this.#wait());
    const result = await process.invoke(randomUUID(), event, this.#options.timeoutMs);
    this.#options.onRun(process);
    this.#waiting.shift()?.();
    return result;
  }

  /**
   * Returns an idle process, or a new one when the function has fewer than `mostProcesses`; undefined when all are
   * busy.
   */
  #free(): FunctionProcess | undefined {
    this.processes = this.processes.filter((each) => !each.ended);
    const idle = this.processes.find(({ busyWith }) => busyWith === undefined);
    if (idle || this.processes.length >= mostProcesses) return idle;
    const started = this.#options.start();
    this.processes.push(started);
    return started;
  }

  async #wait(): Promise<FunctionProcess> {
    for (;;) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
      const free = this.#free();
      if (free) return free;
    }
  }
}
