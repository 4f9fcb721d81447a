import type { Item } from "../dynamodb/capacity.ts";

/**
 * Rings when something was written to a table. Readers of its stream then look again soon (a record shows up after 7 to
 * 19 ms), and ever less often the longer nothing was written, so that a stack costs little between two writes.
 */
export interface Bell {
  /** @param rows the keys of new rows; none for another kind of write. */
  ring(rows?: readonly Item[]): void;
  /** Calls a listener with the rows each time that it rings. */
  hear(listener: (rows: readonly Item[]) => void): void;
  /** Resolves after as long as half the time since it rang, and shortly after it rings meanwhile. */
  wait(signal: AbortSignal): Promise<void>;
}

/** In milliseconds: the least and the most that is waited. */
const shortly = 10;
const long = 5_000;

export function makeBell(): Bell {
  let rang = 0;
  const sleepers = new Set<() => void>();
  const listeners: ((rows: readonly Item[]) => void)[] = [];
  return {
    hear: (listener) => void listeners.push(listener),
    ring(rows = []) {
      rang = performance.now();
      for (const listener of listeners) listener(rows);
      for (const soon of sleepers) soon();
      sleepers.clear();
    },
    wait(signal) {
      const pause = Math.min(long, Math.max(shortly, (performance.now() - rang) / 2));
      return new Promise((resolve) => {
        const soon = () => {
          clearTimeout(timer);
          timer = setTimeout(wake, shortly);
        };
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(soon);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        let timer = setTimeout(wake, pause);
        if (pause > shortly) sleepers.add(soon);
        signal.addEventListener("abort", wake);
      });
    },
  };
}
