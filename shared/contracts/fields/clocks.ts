/** The clocks of a case in the API (D1, D4, D5, D7, D8, D10). The screens word them. */

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
 * `running` before its last day, `last-day`, or `overdue`; `stands`: paused, so that the time left does not
 * shrink.
 */
export const timeLeft = z.strictObject({
  state: z.enum(["running", "last-day", "overdue"]),
  /**
   * Working days, minutes of office time, or days of the calendar (the legal limit); when overdue, the number
   * since.
   */
  amount: z.int(),
  in: z.enum(["working-days", "working-minutes", "days"]),
  stands: z.boolean(),
});

/**
 * A change in the calendar (D3); without `kind` a holiday. `name`: the holiday's, or the reason of a closure.
 */
const calendarEntry = z.strictObject({
  did: z.enum(["came", "went"]),
  kind: z.optional(z.enum(["closed", "reduced"])),
  name: text,
  from: z.string(),
  to: z.string(),
});

/** A clock with its history. Running clocks come first, soonest due first; then ended ones, newest first. */
export const clock = z.strictObject({
  name: z.enum(clockNames),
  /**
   * The number, from 1, of the stay for `triage` and `accept` (as in `hops`), of the draft for `approve`, of
   * the commitment for `commitment`, of the explanation for `explanation`.
   */
  of: z.optional(z.int()),
  /** The start. */
  from: moment,
  /**
   * The end of the last day, or of the last hour. While the clock is paused, the deadline before the pause.
   */
  due: moment,
  /** The first deadline; never changes. */
  promised: moment,
  /** Absent when the clock ended. */
  left: z.optional(timeLeft),
  /** Working days of all pauses, and the most allowed. Absent for a clock that cannot be paused. */
  paused: z.optional(
    z.strictObject({
      days: z.int(),
      most: z.int(),
      /** Oldest first; without `to` the clock is paused now, and resumes on its own at `until`. */
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
   * The changes of its deadline, oldest first. `what`: on `calendar`, the holidays and closures that were
   * added or removed, with their days (ISO, inclusive); absent when the working week, office hours or the
   * unit's province changed. `reason`: on `corrected`, why kind or subject changed; absent when it was
   * erased.
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
  /** In per cent of its time. */
  warned: z.array(z.strictObject({ share: z.int(), at: moment, to: z.array(person) })),
  escalated: z.array(z.strictObject({ level: z.int(), unit: named, at: moment, to: z.array(person) })),
  /** `counted`: it ran out, and the referral counts as accepted (R4). */
  stopped: z.optional(z.strictObject({ at: moment, how: z.enum(["done", "counted"]) })),
});
