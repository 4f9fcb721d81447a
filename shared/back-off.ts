/**
 * Waits before the next attempt of a call. `attempt` counts from 0. Callers pass the function, so that the
 * simulation can wait in virtual time.
 */
export type BackOff = (attempt: number) => Promise<void>;

const longest = 1_000;

/**
 * "Full jitter": waits a random part of 20 ms, 40 ms, 80 ms …, at most a second, so that colliding callers
 * spread out.
 */
export function fullJitter(
  chance: () => number = Math.random,
  sleep: (milliseconds: number) => Promise<void> = sleepFor,
): BackOff {
  return (attempt) => sleep(Math.round(chance() * Math.min(longest, 20 * 2 ** attempt)));
}

function sleepFor(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
