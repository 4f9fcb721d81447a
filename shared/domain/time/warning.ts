/** Of which shares of a clock's time somebody is warned, who is, and from when on they are reminded (D7). Pure. */
import { endOfDay } from "./clock.ts";
import { tehranDay } from "./tehran-time.ts";

/** When a share of its time, in percent, is used up; 100 is when it is due. `at`: ISO 8601 in UTC, as all moments here. */
export interface Warn {
  readonly share: number;
  readonly at: string;
}

export interface Warning {
  readonly warns: readonly Warn[];
  /** What was warned of. */
  readonly warned: readonly Pick<Warn, "share">[];
}

const waiting = ({ warns, warned }: Warning): readonly Warn[] =>
  warns.filter(({ share }) => !warned.some((told) => told.share === share));

/** What is to be warned of by now and was not. */
export const warningsDue = (clock: Warning, now: string): readonly Warn[] =>
  waiting(clock).filter(({ at }) => at <= now);

/** When the next warning is due; nothing when all were given. */
export const nextWarningAt = (clock: Warning): string | undefined =>
  waiting(clock)
    .map(({ at }) => at)
    .sort()[0];

/** At 50 % whose work it is, after that who supervises them, too. */
export const hearsOnlyOwner = ({ share }: Pick<Warn, "share">): boolean => share <= 50;

/** When it comes to the morning list: at once when time is used up or counted in hours, else on the next morning. */
export const remindedFrom = ({ share, at }: Warn, inHours: boolean): string =>
  share === 100 || inHours ? at : endOfDay(tehranDay(new Date(at))).toISOString();
