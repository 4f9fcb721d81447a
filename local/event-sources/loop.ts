/** Something done again and again until the stack stops; trouble is waited out. */
import { setTimeout as wait } from "node:timers/promises";

export interface Loop {
  /** Lets what is being done come to its end. */
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
        // The servers behind are starting or stopping: nothing is lost by trying again.
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
