/**
 * Counts calls of ports, and the rounds in which the calls run: calls made at the same time form one round. Each call waits
 * until no other work can continue; then all waiting calls return at once.
 */
export interface Rounds {
  /** Returns the same port with its calls counted. */
  over<Port extends object>(port: Port): Port;
  /** Returns how many calls the work makes, and in how many rounds they run one after the other. */
  of(work: () => Promise<unknown>): Promise<{ readonly calls: number; readonly rounds: number }>;
}

type Method = (...parameters: readonly unknown[]) => unknown;

export function inRounds(): Rounds {
  let [counting, calls, rounds] = [false, 0, 0];
  let waiting: (() => void)[] = [];
  const arrive = () => {
    rounds += 1;
    const arriving = waiting;
    waiting = [];
    for (const go of arriving) go();
  };
  const travel = () =>
    new Promise<void>((resolve) => {
      calls += 1;
      if (waiting.push(resolve) === 1) setImmediate(arrive);
    });
  const counted =
    (method: Method): Method =>
    async (...parameters) => {
      if (counting) await travel();
      return method(...parameters);
    };
  return {
    over: (port) =>
      Object.fromEntries(
        Object.entries(port).map(([name, value]: [string, unknown]) => [
          name,
          typeof value === "function" ? counted(value as Method) : value,
        ]),
      ) as typeof port,
    of: async (work) => {
      [counting, calls, rounds] = [true, 0, 0];
      await work();
      counting = false;
      return { calls, rounds };
    },
  };
}
