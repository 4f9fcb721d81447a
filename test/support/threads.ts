/** Runs a campaign in threads. Each thread plays its share of the seeds and reports its results. */
import { parentPort, Worker, workerData } from "node:worker_threads";

/** The last message of a thread; it says that the thread has played its share. */
const over = null;

/**
 * Plays each share in a separate thread, all at the same time.
 * @param program the thread's module, which calls `playShare`
 * @param hear receives each message of a thread; if it returns `"enough"`, all threads end
 * @throws the error of a thread
 */
export async function inThreads<Share, Told>(
  program: URL,
  shares: readonly Share[],
  hear: (told: Told) => unknown,
): Promise<void> {
  const threads = shares.map((share) => new Worker(program, { workerData: share }));
  const ended = threads.map(
    (thread) =>
      new Promise<void>((resolve, reject) => {
        thread.on("message", (told: Told | typeof over) => {
          // Ends the thread, since a crashed function may have left a timer that would keep it alive.
          if (told === over) void thread.terminate();
          else if (hear(told) === "enough") for (const each of threads) void each.terminate();
        });
        thread.on("error", reject);
        thread.on("exit", () => resolve());
      }),
  );
  await Promise.all(ended);
}

/** Called in a thread: plays the thread's share. `play` reports each result by calling `tell`. */
export async function playShare<Share, Told>(
  play: (share: Share, tell: (told: Told) => void) => Promise<void>,
): Promise<void> {
  await play(workerData as Share, (told) => parentPort?.postMessage(told));
  parentPort?.postMessage(over);
}
