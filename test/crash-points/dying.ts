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
  const livesPast = (index: number, reached: Moment): void => {
    dead ||= index === at && reached === moment;
    if (dead) throw new Died();
  };
  const call = async (name: string, run: () => unknown): Promise<unknown> => {
    const index = dead ? calls.length : calls.push(name) - 1;
    livesPast(index, "before");
    const answer = await run();
    livesPast(index, "after");
    return answer;
  };
  const within = <Port extends object>(name: string, port: Port): Port =>
    new Proxy(port, {
      get: (target, property, receiver) => {
        const method: unknown = Reflect.get(target, property, receiver);
        if (typeof method !== "function") return method;
        return (...args: readonly unknown[]) =>
          call(`${name}.${String(property)}`, () => method.apply(target, args));
      },
    });
  return { within, calls };
}
