/**
 * Simulates a process that dies at one of its port calls: before the call takes effect, or after its effect and before the
 * reply.
 */

export type Moment = "before" | "after";

export class Died extends Error {
  override readonly name = "Died";
}

export interface Process {
  /** Wraps a port, so that its calls are recorded and the process can die at one of them. */
  within<Port extends object>(name: string, port: Port): Port;
  /** The recorded calls in order, such as `journal.append`, `vault.insert`. */
  readonly calls: readonly string[];
}

/**
 * Makes the process. A dead process makes no more calls, even if its code catches the error.
 * @param at the index, from 0, of the call at which the process dies; undefined for a process that does not die
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
