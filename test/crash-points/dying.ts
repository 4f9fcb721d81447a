/** A process that dies at one of its port calls: before it, or after it was done and before anybody heard. */

export type Moment = "before" | "after";

export class Died extends Error {
  override readonly name = "Died";
}

export interface Process {
  /** Puts a port into this process: its calls are counted, in the order they are made, and one of them is the last. */
  within<Port extends object>(name: string, port: Port): Port;
  /** `journal.append`, `vault.insert` … in order. */
  readonly calls: readonly string[];
}

/**
 * @param at which call kills it, counted from 0; none for a process that lives. A dead process calls nobody any more,
 * whatever its code catches.
 */
export function processDyingAt(at?: number, moment: Moment = "before"): Process {
  const calls: string[] = [];
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Died();
  };
  const within = <Port extends object>(name: string, port: Port): Port =>
    new Proxy(port, {
      get: (target, property, receiver) => {
        const method: unknown = Reflect.get(target, property, receiver);
        if (typeof method !== "function") return method;
        return async (...args: readonly unknown[]) => {
          if (dead) throw new Died();
          const index = calls.push(`${name}.${String(property)}`) - 1;
          if (index === at && moment === "before") die();
          const answer: unknown = await method.apply(target, args);
          if (dead) throw new Died();
          return index === at ? die() : answer;
        };
      },
    });
  return { within, calls };
}
