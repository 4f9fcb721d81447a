/** Runs a task again and again until the stack stops, with a pause after an error. */
import { setTimeout as wait } from "node:timers/promises";

export interface Loop {
  /** Stops the loop, and resolves when the present run has ended. */
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
        // The task fails when a server is starting or stopping, so the loop waits and runs the task again, and nothing
        // is lost.
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
