/** All functions of the template: each with as many processes as it has invocations in flight, up to a few. */
import { randomUUID } from "node:crypto";
import type { Clock } from "../clock.ts";
import { environmentOf, type LambdaFunction } from "./environment.ts";
import { type FunctionProcess, type InvocationResult, startProcess } from "./function-process.ts";

export interface Functions {
  readonly all: readonly LambdaFunction[];
  has(name: string): boolean;
  /** Runs it and gives what Lambda's `Invoke` gives; never throws for a fault of the function's. */
  invoke(name: string, event: unknown): Promise<InvocationResult>;
  /** The request id that the process is busy with. */
  requestOf(processId: string): string | undefined;
  /** Whether any runs. */
  busy(): boolean;
  /** Ends the processes of one function or of all, in the middle of whatever they do. */
  kill(name?: string): void;
}

export interface FunctionsOptions {
  readonly functions: readonly LambdaFunction[];
  readonly gateway: string;
  readonly clock: Clock;
  /** Takes what a function writes to its log. */
  readonly log: (name: string, text: string) => void;
}

const mostProcesses = 4;

export function runFunctions({ functions, gateway, clock, log }: FunctionsOptions): Functions {
  const pools = new Map(functions.map((fn) => [fn.name, openPool(fn)]));
  const processes = () => [...pools.values()].flatMap((pool) => pool.processes);
  clock.onMove((offset) => {
    for (const each of processes()) each.moveClock(offset);
  });

  function openPool(fn: LambdaFunction): Pool {
    return new Pool(() => {
      const id = randomUUID();
      const env = environmentOf(fn, gateway, id);
      const { offset: clockOffset } = clock;
      return startProcess({
        id,
        arn: fn.arn,
        env,
        memoryMb: fn.memoryMb,
        clockOffset,
        log: (text) => log(fn.name, text),
      });
    }, fn.timeoutMs);
  }

  return {
    all: functions,
    has: (name) => pools.has(name),
    async invoke(name, event) {
      const pool = pools.get(name);
      if (!pool) throw new Error(`There is no function ${name}`);
      return pool.invoke(event);
    },
    requestOf: (processId) => processes().find(({ id }) => id === processId)?.busyWith,
    busy: () => processes().some(({ busyWith }) => busyWith !== undefined),
    kill(name) {
      const ended = name === undefined ? processes() : (pools.get(name)?.processes ?? []);
      for (const each of ended) each.kill();
    },
  };
}

class Pool {
  processes: FunctionProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #start: () => FunctionProcess;
  readonly #timeoutMs: number;

  constructor(start: () => FunctionProcess, timeoutMs: number) {
    this.#start = start;
    this.#timeoutMs = timeoutMs;
  }

  async invoke(event: unknown): Promise<InvocationResult> {
    const process = this.#free() ?? (await this.#wait());
    const result = await process.invoke(randomUUID(), event, this.#timeoutMs);
    this.#waiting.shift()?.();
    return result;
  }

  /** An idle process, or a new one while there are few. */
  #free(): FunctionProcess | undefined {
    this.processes = this.processes.filter((each) => !each.ended);
    const idle = this.processes.find(({ busyWith }) => busyWith === undefined);
    if (idle || this.processes.length >= mostProcesses) return idle;
    const started = this.#start();
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
