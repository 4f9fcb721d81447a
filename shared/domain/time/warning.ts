/**
 * The warnings of a clock: at which shares of its time, to whom, and from when they are on the morning list
 * (D7). Pure.
 */
import { endOfDay } from "./clock.ts";
import { tehranDay } from "./tehran-time.ts";

/**
 * When a share of its time, in per cent, is used up; 100 is the deadline. `at`: ISO 8601 in UTC, as all times
 * here.
 */
export interface Warn {
  readonly share: number;
  readonly at: string;
}

export interface Warning {
  readonly warns: readonly Warn[];
  /** The warnings given so far. */
  readonly warned: readonly Pick<Warn, "share">[];
}

const waiting = ({ warns, warned }: Warning): readonly Warn[] =>
  warns.filter(({ share }) => !warned.some((told) => told.share === share));

/** The warnings that are due and not given. */
export const warningsDue = (clock: Warning, now: string): readonly Warn[] =>
  waiting(clock).filter(({ at }) => at <= now);

/** When the next warning is due; undefined when all were given. */
export const nextWarningAt = (clock: Warning): string | undefined =>
  waiting(clock)
    .map(({ at }) => at)
    .sort()[0];

/** At 50 % only the people responsible are warned, after that their supervisors too. */
export const hearsOnlyOwner = ({ share }: Pick<Warn, "share">): boolean => share <= 50;

/**
 * When the warning enters the morning list: at once when the time is used up or counted in hours, else the
 * next morning.
 */
export const remindedFrom = ({ share, at }: Warn, inHours: boolean): string =>
  share === 100 || inHours ? at : endOfDay(tehranDay(new Date(at))).toISOString();
