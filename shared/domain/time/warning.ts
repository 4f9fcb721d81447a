/**
 * Computes the warnings of a clock: when a warning is due, which people get it, and from when their list of
 * reminders shows it (D7). Pure.
 */
import { endOfDay } from "./clock.ts";
import { tehranDay } from "./tehran-time.ts";

/**
 * A warning: `share` is the percentage of the clock's time that has passed, 100 at the deadline. `at` is the
 * time at which the warning is due, ISO 8601 in UTC, as all times in this file.
 */
export interface Warn {
  readonly share: number;
  readonly at: string;
}

export interface Warning {
  readonly warns: readonly Warn[];
  /** The warnings that were given so far. */
  readonly warned: readonly Pick<Warn, "share">[];
}

const waiting = ({ warns, warned }: Warning): readonly Warn[] =>
  warns.filter(({ share }) => !warned.some((told) => told.share === share));

/** The warnings that are due and were not given yet. */
export const warningsDue = (clock: Warning, now: string): readonly Warn[] =>
  waiting(clock).filter(({ at }) => at <= now);

/** When the next warning is due; undefined when all warnings were given. */
export const nextWarningAt = (clock: Warning): string | undefined =>
  waiting(clock)
    .map(({ at }) => at)
    .sort()[0];

/**
 * Whether only the people responsible get the warning: true up to 50 %. Later warnings also go to their
 * supervisors.
 */
export const hearsOnlyOwner = ({ share }: Pick<Warn, "share">): boolean => share <= 50;

/**
 * The time from which the list of reminders shows a warning: the time of the warning itself when the deadline
 * has passed or the clock counts hours; otherwise the next morning.
 */
export const remindedFrom = ({ share, at }: Warn, inHours: boolean): string =>
  share === 100 || inHours ? at : endOfDay(tehranDay(new Date(at))).toISOString();
