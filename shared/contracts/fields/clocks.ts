/** The clocks (deadlines) of a case as the API returns them, in codes and numbers (D1, D4, D5, D7, D8, D10). */

import * as z from "zod/mini";
import { moment, named, person, text } from "./fields.ts";

export const clockNames = [
  "triage",
  "accept",
  "answer",
  "approve",
  "second-stage",
  "commitment",
  "explanation",
  "legal",
  "letter",
] as const;

/**
 * The time left on a clock. `running`: the last day has not begun. `stands`: true while the clock is paused;
 * the time left then stays the same.
 */
export const timeLeft = z.strictObject({
  state: z.enum(["running", "last-day", "overdue"]),
  /**
   * The time left in the unit `in`: working days, minutes of office time, or calendar days (the legal limit).
   * For an overdue clock, `amount` is the time since the deadline.
   */
  amount: z.int(),
  in: z.enum(["working-days", "working-minutes", "days"]),
  stands: z.boolean(),
});

/**
 * A change in the calendar that moved a deadline (D3). `kind` is the kind of a closure, and absent for a
 * holiday. `name` is the name of the holiday, or the reason for the closure.
 */
const calendarEntry = z.strictObject({
  did: z.enum(["came", "went"]),
  kind: z.optional(z.enum(["closed", "reduced"])),
  name: text,
  from: z.string(),
  to: z.string(),
});

/**
 * A clock of a case with its history. In a list, running clocks come first, the one due soonest at the top;
 * then ended clocks, newest first.
 */
export const clock = z.strictObject({
  name: z.enum(clockNames),
  /**
   * The number, from 1, of the thing whose time the clock measures. A `triage` or `accept` clock measures a
   * stay of the case at a unit (an entry of the case's `hops`); an `approve` clock, a draft; a `commitment`
   * or `explanation` clock, a commitment or an explanation.
   */
  of: z.optional(z.int()),
  /** When the clock started. */
  from: moment,
  /**
   * The deadline: the end of the clock's last day, or of its last hour if the clock counts hours. While the
   * clock is paused: the deadline as it was before the pause.
   */
  due: moment,
  /** The deadline that the clock had when it started; never changes. */
  promised: moment,
  /** The time left; absent when the clock has ended. */
  left: z.optional(timeLeft),
  /**
   * The number of working days that all pauses took together, and the most allowed. Absent for a clock that
   * cannot be paused.
   */
  paused: z.optional(
    z.strictObject({
      days: z.int(),
      most: z.int(),
      /**
       * The pauses, oldest first. The last pause has no `to` while the clock is paused; the clock then
       * resumes at `until` at the latest.
       */
      times: z.array(
        z.strictObject({
          from: moment,
          to: z.optional(moment),
          until: z.optional(moment),
          why: z.enum(["applicant-asked"]),
        }),
      ),
    }),
  ),
  extended: z.optional(
    z.strictObject({ at: moment, by: person, days: z.int(), reason: z.optional(z.string()) }),
  ),
  /**
   * The changes of the deadline, oldest first. `what`: for a change of `calendar`, the holidays and closures
   * that were added or removed, with their days (ISO, inclusive). `what` is absent when the working week,
   * office hours or the unit's province changed. `reason`: for `corrected`, why the kind or subject was
   * corrected; absent when the text was erased.
   */
  moves: z.array(
    z.strictObject({
      at: moment,
      was: moment,
      due: moment,
      because: z.enum(["resumed", "extended", "calendar", "corrected"]),
      what: z.optional(z.array(calendarEntry)),
      reason: z.optional(z.string()),
    }),
  ),
  /**
   * The warnings before the deadline; `share`: the percentage of the clock's time that had passed at the
   * warning.
   */
  warned: z.array(z.strictObject({ share: z.int(), at: moment, to: z.array(person) })),
  escalated: z.array(z.strictObject({ level: z.int(), unit: named, at: moment, to: z.array(person) })),
  /** When and how the clock ended. `counted`: the time ran out, and the referral counts as accepted (R4). */
  stopped: z.optional(z.strictObject({ at: moment, how: z.enum(["done", "counted"]) })),
});
