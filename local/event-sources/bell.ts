import type { Item } from "../dynamodb/capacity.ts";

/**
 * Rings after a write to a table. Readers of its stream then look often (a record appears after 7 to 19 ms),
 * and less often the longer ago the write was, so that an idle stack costs little.
 */
export interface Bell {
  /** @param rows the keys of new rows; none for another kind of write */
  ring(rows?: readonly Item[]): void;
  /** Calls a listener with the rows at each ring. */
  hear(listener: (rows: readonly Item[]) => void): void;
  /** Resolves after half the time since the last ring, and shortly after the next one. */
  wait(signal: AbortSignal): Promise<void>;
}

/** The shortest and longest wait, in milliseconds. */
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
