/** Computes the server's time from the `Date` headers of replies and the browser's steady clock. Pure. */

export interface ServerClock {
  /** The server's time in milliseconds since 1970. */
  readonly now: () => number;
  /** Takes the `Date` header of a new reply; ignores an absent or unreadable one. */
  readonly hear: (date: string | null) => void;
  /** Calls the listener when a reply moved the time by more than a minute. Returns a function that unsubscribes. */
  readonly onJump: (listener: () => void) => () => void;
}

/**
 * The `Date` of a slow reply is wrong by fewer milliseconds than this. A larger difference means that the steady clock
 * stopped, as while the computer slept.
 */
const minute = 60_000;

/**
 * Creates the clock. Among replies that differ by less than a minute, the latest time counts, because a `Date` header
 * is rounded down and arrives late.
 * @param elapsed milliseconds of a clock that never goes back, such as `performance.now`
 * @param guess the time at `elapsed` zero, used until the first reply
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
