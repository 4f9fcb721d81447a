/**
 * Rings when something was written to a table. Readers of its stream then look often for a moment (a record shows up
 * after 7 to 19 ms) and seldom otherwise, so that an idle stack costs next to nothing.
 */
export interface Bell {
  ring(): void;
  /** `performance.now()` when it last rang. */
  readonly rangAt: number;
  /** Resolves after a short time when it rang lately, else at the next ring or after the long time. */
  wait(signal: AbortSignal): Promise<void>;
}

const lately = 1_000;
const shortly = 15;
const long = 1_000;

export function makeBell(): Bell {
  let rang = 0;
  const sleepers = new Set<() => void>();
  return {
    get rangAt() {
      return rang;
    },
    ring() {
      rang = performance.now();
      for (const wake of sleepers) wake();
    },
    wait(signal) {
      const often = performance.now() - rang < lately;
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          sleepers.delete(wake);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        const timer = setTimeout(wake, often ? shortly : long);
        if (!often) sleepers.add(wake);
        signal.addEventListener("abort", wake);
      });
    },
  };
}
