/**
 * The server's time. All code of the desk takes the time from here (`test/architecture/desk-clock.test.ts`), because
 * the clocks of office computers are wrong by minutes, hours or days.
 */
import { createServerClock } from "./server-clock.ts";

export const serverClock = createServerClock(() => performance.now(), performance.timeOrigin);

/** The server's time in milliseconds since 1970. */
export const nowMs = serverClock.now;

/** The server's time, ISO 8601 in UTC. */
export const nowIso = (): string => new Date(nowMs()).toISOString();

const tehran = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tehran",
  dateStyle: "short",
  timeStyle: "short",
});

/** Day and time in Tehran: `2026-12-15 09:20`. */
export const tehranTime = (at = nowMs()): string => tehran.format(at);

/** The present day in Tehran: `2026-12-15`. */
export const today = (at = nowMs()): string => tehranTime(at).slice(0, 10);

/** By how many seconds this computer's clock is behind the server's; for a library that reads the computer's clock. */
export const computerBehind = (): number => Math.round((nowMs() - Date.now()) / 1_000);
