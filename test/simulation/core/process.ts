/** Simulates Lambda's processes: they start cold, stay warm, take one invocation at a time, and may die at any call. */

import { Outage } from "../../../shared/outage.ts";
import { type CallFaults, faultyPort, type PortName } from "./faults.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

/** Says that the process died. The caller gets this error, or waits for a timeout, as with Lambda. */
export class Crashed extends Error {
  override readonly name = "Crashed";
}

export interface Process {
  readonly name: string;
  readonly alive: boolean;
  /** Ends the process: none of its code runs again, since the promises that it awaits never resolve. */
  die(): void;
  /** Returns the time by this machine's clock, which may be wrong. */
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  /** Returns an object with the methods of `target`; a call from this process may meet faults. */
  port<Port extends object>(name: PortName, target: Port, faults?: CallFaults): Port;
}

/** The controls by which an operator stops and starts a service's processes. */
export interface StoppableLambda {
  readonly name: string;
  /** Whether a process of this Lambda handles an invocation. */
  readonly busy: boolean;
  /** Ends all invocations and accepts no new one (concurrency 0). Calls that were sent already still take effect. */
  stop(): void;
  start(): void;
}

export interface Lambda<Deps> extends StoppableLambda {
  /** Runs `work` in an idle process, or in a new one. Rejects with `Crashed` when the process dies. */
  invoke<Result>(work: (deps: Deps) => Promise<Result>): Promise<Result>;
}

export const clockSkew: Fault = { name: "clock-skew", likely: 0.2 };
/** The largest number of milliseconds by which a machine's clock may be wrong. */
export const mostSkew = 2_000;

/**
 * Makes a Lambda.
 * @param compose runs on a cold start: makes the Lambda's dependencies from ports of its process
 */
export function lambda<Deps>(run: Run, name: string, compose: (process: Process) => Deps): Lambda<Deps> {
  interface Instance {
    readonly process: Mortal;
    readonly deps: Deps;
  }
  const idle: Instance[] = [];
  const busy = new Set<Mortal>();
  const living = new Set<Mortal>();
  let born = 0;
  let stopped = false;
  const coldStart = (): Instance => {
    born += 1;
    const process = new Mortal(run, `${name}#${born}`);
    living.add(process);
    return { process, deps: compose(process) };
  };
  // An idle process may have died in a call that its last invocation did not await.
  const warm = (): Instance | undefined => {
    const instance = idle.pop();
    return instance === undefined || instance.process.alive ? instance : warm();
  };
  const own: Lambda<Deps> = {
    name,
    get busy() {
      return [...busy].some(({ alive }) => alive);
    },
    stop: () => {
      stopped = true;
      for (const process of living) if (process.alive) process.die();
      living.clear();
      busy.clear();
    },
    start: () => {
      stopped = false;
    },
    invoke: (work) => {
      if (stopped) return Promise.reject(new Outage(`${name} is stopped`));
      const instance = warm() ?? coldStart();
      busy.add(instance.process);
      return new Promise((resolve, reject) => {
        instance.process.lastWord = reject;
        const settle =
          <Value>(done: (value: Value) => void) =>
          (value: Value) => {
            busy.delete(instance.process);
            if (instance.process.alive) idle.push(instance);
            done(value);
          };
        work(instance.deps).then(settle(resolve), settle(reject));
      });
    },
  };
  run.lambdas.push(own);
  return own;
}

/** Returns a process without faults, for reading the state after the run. */
export function quiet(run: Run): Process {
  return {
    name: "quiet",
    alive: true,
    die: () => {},
    now: () => new Date(run.scheduler.now()),
    sleep: async () => {},
    port: (_, target) => target,
  };
}

class Mortal implements Process {
  readonly #run: Run;
  readonly #skew: number;
  readonly name: string;
  alive = true;
  lastWord: (error: Crashed) => void = () => {};

  constructor(run: Run, name: string) {
    this.#run = run;
    this.name = name;
    const skewed = run.weather.strikes(clockSkew, name);
    this.#skew = skewed ? run.random.between(-mostSkew, mostSkew) : 0;
  }

  die(): void {
    this.alive = false;
    this.#run.scheduler.at(this.#run.random.between(0, 3_000), () =>
      this.lastWord(new Crashed(`${this.name} died`)),
    );
  }

  now(): Date {
    return new Date(this.#run.scheduler.now() + this.#skew);
  }

  async sleep(milliseconds: number): Promise<void> {
    await this.#run.scheduler.sleep(milliseconds);
    if (!this.alive) await new Promise(() => {});
  }

  port<Port extends object>(name: PortName, target: Port, faults?: CallFaults): Port {
    return faultyPort(this.#run, this, name, target, faults);
  }
}
