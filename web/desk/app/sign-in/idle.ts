/** Measures how long the desk has been idle: when to warn, and when to lock it (R15, WCAG 2.2.1). Pure. */

/** The desk's other pages in this browser, whose activity also counts. */
export interface OtherIdle {
  readonly tell: () => void;
  readonly hear: (listener: () => void) => () => void;
}

export type IdleStanding =
  | { readonly state: "at-work" | "over" }
  | { readonly state: "warned"; readonly seconds: number };

export interface Idle {
  /** A key or a touch. */
  readonly touch: () => void;
  readonly standing: () => IdleStanding;
  readonly stop: () => void;
}

/** Milliseconds before the end. */
const warning = 60_000;
/** Shortest time between reports of activity to other pages, in milliseconds. */
const tellEvery = 5_000;

/** @param now a steady clock in milliseconds, since the computer's own is sometimes corrected */
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
