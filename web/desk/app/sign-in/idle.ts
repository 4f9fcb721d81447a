/**
 * Measures how long the desk has been idle, and so when to warn the user and when to lock the desk (R15, WCAG 2.2.1).
 * Pure.
 */

/** The desk's other pages in this browser, since activity in any page keeps all pages unlocked. */
export interface OtherIdle {
  readonly tell: () => void;
  readonly hear: (listener: () => void) => () => void;
}

export type IdleStanding =
  | { readonly state: "at-work" | "over" }
  | { readonly state: "warned"; readonly seconds: number };

export interface Idle {
  /** The desk calls this function at each key press or touch. */
  readonly touch: () => void;
  readonly standing: () => IdleStanding;
  readonly stop: () => void;
}

/** How many milliseconds before the lock the user is warned. */
const warning = 60_000;
/** The shortest time between two messages of activity to the other pages, in milliseconds. */
const tellEvery = 5_000;

/**
 * @param minutes the idle time after which the desk locks
 * @param now milliseconds of a steady clock, since the computer's own clock is sometimes corrected
 */
export function watchIdle(minutes: number, now: () => number, others: OtherIdle): Idle {
  let last = now();
  let told = now();
  const stop = others.hear(() => {
    last = now();
  });
  return {
    touch() {
      last = now();
      if (last - told < tellEvery) return;
      told = last;
      others.tell();
    },
    standing() {
      const left = last + minutes * 60_000 - now();
      if (left <= 0) return { state: "over" };
      return left > warning ? { state: "at-work" } : { state: "warned", seconds: Math.ceil(left / 1_000) };
    },
    stop,
  };
}
