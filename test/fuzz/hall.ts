/**
 * The public days (on which officials receive applicants) that the fuzzer knows from answers, and which of their
 * appointment times (places) are free.
 */

import { minutesOf } from "../../shared/domain/time/calendar-data.ts";
import { dayNumber, isoDay } from "../../shared/domain/time/days.ts";
import { momentOfTehran, tehranDay } from "../../shared/domain/time/tehran-time.ts";

export interface Place {
  readonly host: string;
  readonly day: string;
  readonly time: string;
}

/** How a published day is divided into appointment times (`places` is their number). */
export interface Division {
  readonly host: string;
  readonly begins: string;
  readonly minutes: number;
  readonly places: number;
  readonly walkIns?: number;
}

interface PublicDay {
  readonly host: string;
  readonly day: string;
  readonly free: Set<string>;
  walkIns: number;
  cancelled?: true;
}

const timeAt = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");

export class Hall {
  readonly #days: PublicDay[] = [];
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  today(): string {
    return tehranDay(this.#now());
  }

  isAhead({ day, time }: Pick<Place, "day" | "time">): boolean {
    return momentOfTehran(day, time) > this.#now().toISOString();
  }

  /** The week after the official's last published day; never begins before tomorrow. */
  nextWeek(host: string): { readonly first: string; readonly last: string } {
    const last = this.#of(host).at(-1)?.day ?? this.today();
    const first = 1 + Math.max(dayNumber(last), dayNumber(this.today()));
    return { first: isoDay(first), last: isoDay(first + 6) };
  }

  notePublished(
    { host, begins, minutes, places, walkIns = 0 }: Division,
    days: readonly { readonly day: string; readonly skipped?: string }[],
  ): void {
    const times = Array.from({ length: places }, (_, n) => timeAt(minutesOf(begins) + n * minutes));
    for (const { day, skipped } of days) {
      const isKnown = this.#days.some((one) => one.host === host && one.day === day);
      if (skipped === undefined && !isKnown) this.#days.push({ host, day, free: new Set(times), walkIns });
    }
  }

  noteCancelled({ host, day }: Pick<Place, "host" | "day">): void {
    const gone = this.#days.find((one) => one.host === host && one.day === day);
    if (gone) Object.assign(gone, { free: new Set(), walkIns: 0, cancelled: true });
  }

  /** Notes that an appointment time is not free, because it is booked or was booked once. */
  noteTaken({ host, day, time }: Place): void {
    this.#days.find((one) => one.host === host && one.day === day)?.free.delete(time);
  }

  noteWalkIn(host: string): void {
    const today = this.#days.find((one) => one.host === host && one.day === this.today());
    if (today) today.walkIns -= 1;
  }

  /** The official's free appointment times after now, the earliest first. */
  free(host: string): readonly Place[] {
    const all = this.#of(host).flatMap(({ day, free }) => [...free].map((time) => ({ host, day, time })));
    return all.filter((place) => this.isAhead(place));
  }

  /** The official's published days after today that are not cancelled. */
  ahead(host: string): readonly string[] {
    return this.#of(host).flatMap(({ day, cancelled }) => (day > this.today() && !cancelled ? [day] : []));
  }

  /** An official who can still receive an applicant without an appointment today (M9). */
  receivesToday(): string | undefined {
    return this.#days.find(({ day, walkIns }) => day === this.today() && walkIns > 0)?.host;
  }

  #of(host: string): readonly PublicDay[] {
    const own = this.#days.filter((one) => one.host === host);
    return own.sort((one, other) => one.day.localeCompare(other.day));
  }
}
