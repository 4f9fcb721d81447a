/** Repeats something until the stack stops, and waits after errors. */
import { setTimeout as wait } from "node:timers/promises";

export interface Loop {
  /** Lets the present run finish. */
  stop(): Promise<void>;
}

export function loop(atATime: number, turn: (signal: AbortSignal) => Promise<void>): Loop {
  const stopping = new AbortController();
  const { signal } = stopping;
  const run = async () => {
    while (!signal.aborted) {
      try {
        await turn(signal);
      } catch {
        // The servers are starting or stopping, so a retry loses nothing.
        await wait(200, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  const runs = Promise.all(Array.from({ length: atATime }, run));
  return {
    async stop() {
      stopping.abort();
      await runs;
    },
  };
}
