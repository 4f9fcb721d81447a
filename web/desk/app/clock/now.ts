/**
 * The time by the server. Nothing else at the desk asks a clock (`test/architecture/desk-clock.test.ts`): the computers of an
 * office are wrong by minutes, hours and days.
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

/** Seconds that this computer's own clock is behind the server's; for a library that reads the computer's. */
export const computerBehind = (): number => Math.round((nowMs() - Date.now()) / 1_000);
