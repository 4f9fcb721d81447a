/** How long nobody has touched the desk: when to warn, and when to lock it (R15, WCAG 2.2.1). Pure. */

/** The desk's other pages in this browser: work in one is work in all. */
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
/** Other pages hear of work so often at most, in milliseconds. */
const tellEvery = 5_000;

/** @param now a steady clock, in milliseconds: the computer's own is corrected now and then. */
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
