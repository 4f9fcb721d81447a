/** Threads of a campaign: each plays a share of its seeds and tells what it found. */
import { parentPort, Worker, workerData } from "node:worker_threads";

/** A thread's last message: its share is played. */
const over = null;

/**
 * Plays each share in a thread of its own, all at once.
 * @param program the module of a thread, which calls `playShare`
 * @param hear hears everything that a thread tells; returning `"enough"` ends all threads
 * @throws what a thread threw
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
          // What a crashed function leaves behind, such as the timer of its time limit, would keep its thread alive.
          if (told === over) void thread.terminate();
          else if (hear(told) === "enough") for (const each of threads) void each.terminate();
        });
        thread.on("error", reject);
        thread.on("exit", () => resolve());
      }),
  );
  await Promise.all(ended);
}

/** In a thread: plays its share, which `tell`s what it found. */
export async function playShare<Share, Told>(
  play: (share: Share, tell: (told: Told) => void) => Promise<void>,
): Promise<void> {
  await play(workerData as Share, (told) => parentPort?.postMessage(told));
  parentPort?.postMessage(over);
}
