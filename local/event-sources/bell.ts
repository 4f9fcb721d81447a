import type { Item } from "../dynamodb/capacity.ts";

/**
 * Wakes the readers of a table's stream. A write to the table rings the bell. Readers then read often,
 * because a record appears 7 to 19 ms after its write. The longer no write comes, the less often they read,
 * so that an idle stack costs little.
 */
export interface Bell {
  /**
   * Wakes the readers after a write.
   * @param rows the keys of new rows; absent for a change or removal
   */
  ring(rows?: readonly Item[]): void;
  /** Adds a listener, which is called with the keys of new rows at each ring. */
  hear(listener: (rows: readonly Item[]) => void): void;
  /** Resolves after half the time that has passed since the last ring, or shortly after a new ring. */
  wait(signal: AbortSignal): Promise<void>;
}

/** The shortest and the longest wait of a reader, in milliseconds. */
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
