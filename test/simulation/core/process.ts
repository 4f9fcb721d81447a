/** Lambda's processes: start cold, stay warm, take one invocation at a time, and die in the middle of anything. */

import { Outage } from "../../../shared/outage.ts";
import { type CallFaults, faultyPort, type PortName } from "./faults.ts";
import type { Run } from "./run.ts";
import type { Fault } from "./weather.ts";

/** The process died: its caller is told so, or waits for a timeout, as with Lambda. */
export class Crashed extends Error {
  override readonly name = "Crashed";
}

export interface Process {
  readonly name: string;
  readonly alive: boolean;
  /** No code of this process ever runs again: the promises it awaits never resolve. */
  die(): void;
  /** This machine's clock. */
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  /** The same object, reached over a wire on which faults strike. */
  port<Port extends object>(name: PortName, target: Port, faults?: CallFaults): Port;
}

/** An operator's controls over a service's processes. */
export interface StoppableLambda {
  readonly name: string;
  /** A process of the service handles an invocation. */
  readonly busy: boolean;
  /** No invocation runs, and none begins: concurrency 0. Calls on the wire still arrive. */
  stop(): void;
  start(): void;
}

export interface Lambda<Deps> extends StoppableLambda {
  /** Runs the work in an idle process, or a new one. Rejects with `Crashed` when that dies. */
  invoke<Result>(work: (deps: Deps) => Promise<Result>): Promise<Result>;
}

export const clockSkew: Fault = { name: "clock-skew", likely: 0.2 };
/** Milliseconds a machine's clock may be off. */
export const mostSkew = 2_000;

/** @param compose runs on a cold start: the Lambda's dependencies over ports of its process. */
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
  // A process may have died of a call that its last invocation did not wait for.
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

/** A process without faults, for reading the state when the run is over. */
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
