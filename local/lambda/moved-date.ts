/**
 * Replaces the process's `Date` by one that is ahead of real time. This file imports nothing, because it runs
 * before a function's code is loaded.
 */

const RealDate = Date;
let offset = 0;
const now = () => RealDate.now() + offset;

const MovedDate = new Proxy(RealDate, {
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length > 0 ? args : [now()], newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, property, receiver) => (property === "now" ? now : Reflect.get(target, property, receiver)),
});

/**
 * Sets the offset of `Date`; the first call replaces `Date`.
 * @param milliseconds by which the clock is ahead of real time
 */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
  globalThis.Date = MovedDate;
}

/** Returns the milliseconds by which this process's clock is ahead of real time. */
export const clockOffset = (): number => offset;
