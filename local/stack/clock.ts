/**
 * The clock of the whole local stack: real time plus an offset that only grows (a day, a week, a month
 * ahead), so that deadlines can be watched without waiting. A test may begin on another day. Queue delays and
 * visibility stay real.
 */
import type { LocalState } from "./state.ts";

export interface Clock {
  now(): Date;
  /** Milliseconds ahead of real time; negative when behind it. */
  readonly offset: number;
  /** Moves it ahead. Refuses to go back, since earlier decisions would then lie in the future. */
  moveBy(milliseconds: number): void;
  /** Called with the new offset after each move. */
  onMove(listener: (offset: number) => void): void;
}

/** @param begins the start of a clock that never ran, possibly in the past; now if absent */
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
