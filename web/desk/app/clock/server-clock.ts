/** The server's time, learnt from the `Date` header of its replies and carried on by the browser's steady clock. Pure. */

export interface ServerClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes the `Date` header of a reply that has just come; one that is absent or unreadable changes nothing. */
  readonly hear: (date: string | null) => void;
  /** Calls after a reply moved the time by more than a minute; the result stops it. */
  readonly onJump: (listener: () => void) => () => void;
}

/** Slow replies tell an earlier time than the right one by less than this; a longer difference means that the steady clock slept. */
const minute = 60_000;

/**
 * Of replies that differ by less than a minute the latest time counts: a `Date` is rounded down and arrives late, never early.
 * @param elapsed milliseconds of a clock that never goes back, as `performance.now`
 * @param guess what the time was when `elapsed` was zero, until the first reply
 */
export function createServerClock(elapsed: () => number, guess: number): ServerClock {
  let began = guess;
  let isGuess = true;
  const listeners = new Set<() => void>();
  return {
    now: () => Math.round(began + elapsed()),
    hear: (date) => {
      const told = Date.parse(date ?? "") - elapsed();
      const jumps = Math.abs(told - began) > minute;
      if (Number.isNaN(told) || !(isGuess || jumps || told > began)) return;
      [began, isGuess] = [told, false];
      if (jumps) for (const listener of listeners) listener();
    },
    onJump: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
