/**
 * Replaces the process's `Date` by one that is ahead of real time. Imports nothing, since it runs before a
 * function does.
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

/** @param milliseconds ahead of real time; the first call installs the moved `Date` */
export function setClockOffset(milliseconds: number): void {
  offset = milliseconds;
  globalThis.Date = MovedDate;
}

/** Milliseconds by which this process's clock is ahead of real time. */
export const clockOffset = (): number => offset;
