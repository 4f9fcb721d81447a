/**
 * The clock of the whole local stack: real time plus an offset that only grows. An operator moves it ahead by
 * a day or a month to see deadlines without waiting. A test may start it on another date. Delays and
 * visibility timeouts of queues stay in real time.
 */
import type { LocalState } from "./state.ts";

export interface Clock {
  now(): Date;
  /** Milliseconds ahead of real time; negative when the clock is behind real time. */
  readonly offset: number;
  /**
   * Moves the clock ahead.
   * @throws RangeError for a negative number, because earlier decisions would then lie in the future
   */
  moveBy(milliseconds: number): void;
  /** Adds a listener, which is called with the new offset after each move. */
  onMove(listener: (offset: number) => void): void;
}

/**
 * Opens the stack's clock.
 * @param begins the time at which a clock without a stored offset starts, possibly in the past; now when
 * absent
 */
export function openClock(state: LocalState, begins?: Date): Clock {
  if (begins && state.get("clock/offset") === undefined)
    state.set("clock/offset", String(begins.getTime() - Date.now()));
  let offset = Number(state.get("clock/offset") ?? 0);
  const listeners: ((offset: number) => void)[] = [];
  return {
    now: () => new Date(Date.now() + offset),
    get offset() {
      return offset;
    },
    moveBy(milliseconds) {
      if (!Number.isSafeInteger(milliseconds) || milliseconds < 0)
        throw new RangeError("The clock only moves ahead");
      offset += milliseconds;
      state.set("clock/offset", String(offset));
      for (const listener of listeners) listener(offset);
    },
    onMove: (listener) => void listeners.push(listener),
  };
}
