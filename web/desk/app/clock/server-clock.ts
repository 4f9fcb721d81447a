/** The server's time: learnt from the `Date` header of replies, continued by the browser's steady clock. Pure. */

export interface ServerClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Takes the `Date` header of a new reply; an absent or unreadable one is ignored. */
  readonly hear: (date: string | null) => void;
  /** Calls the listener after a reply moved the time by more than a minute; the returned function unsubscribes. */
  readonly onJump: (listener: () => void) => () => void;
}

/** Slow replies differ from the right time by less than this (ms); a larger difference means that the steady clock slept. */
const minute = 60_000;

/**
 * Among replies that differ by less than a minute, the latest time counts: a `Date` is rounded down and arrives late, never
 * early.
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
