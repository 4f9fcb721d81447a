/**
 * The server's time. No other code of the desk reads a clock (`test/architecture/desk-clock.test.ts`), because office
 * computers are wrong by minutes, hours or days.
 */
import { createServerClock } from "./server-clock.ts";

export const serverClock = createServerClock(() => performance.now(), performance.timeOrigin);

/** Milliseconds since 1970. */
export const nowMs = serverClock.now;

/** ISO, UTC. */
export const nowIso = (): string => new Date(nowMs()).toISOString();

const tehran = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tehran",
  dateStyle: "short",
  timeStyle: "short",
});

/** Day and hour in Tehran: `2026-12-15 09:20`. */
export const tehranTime = (at = nowMs()): string => tehran.format(at);

/** Today in Tehran: `2026-12-15`. */
export const today = (at = nowMs()): string => tehranTime(at).slice(0, 10);

/** Seconds that this computer's clock is behind the server's, for a library that reads the computer's clock. */
export const computerBehind = (): number => Math.round((nowMs() - Date.now()) / 1_000);
