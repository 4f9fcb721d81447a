/** The clocks of a case as the API tells them (D1, D4, D5, D7, D8, D10). Words for them are the screens' business. */

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

/** `running` before its last day, `last-day`, or `overdue`; `stands`: it is paused, so that what is left does not become less. */
export const timeLeft = z.strictObject({
  state: z.enum(["running", "last-day", "overdue"]),
  /** Working days, minutes of office time, or days of the calendar (the legal limit); overdue: how many since. */
  amount: z.int(),
  in: z.enum(["working-days", "working-minutes", "days"]),
  stands: z.boolean(),
});

/** What came into the calendar or went from it (D3); without `kind` a holiday. `name`: its own, of a closing why it was. */
const calendarEntry = z.strictObject({
  did: z.enum(["came", "went"]),
  kind: z.optional(z.enum(["closed", "reduced"])),
  name: text,
  from: z.string(),
  to: z.string(),
});

/** One clock with its history. Those that run come first, soonest due first; then those that ended, newest first. */
export const clock = z.strictObject({
  name: z.enum(clockNames),
  /** Which: the stay of `triage` and `accept` (as in `hops`), the draft of `approve`, the commitment of `commitment`, the explanation of `explanation`; from 1. */
  of: z.optional(z.int()),
  /** What it counts from. */
  from: moment,
  /** The end of the last day, or of the last hour. While it stands, what it was before. */
  due: moment,
  /** The date it had first; kept however it moves. */
  promised: moment,
  /** Absent when it ended. */
  left: z.optional(timeLeft),
  /** Working days it stood still in all, and how many of them are allowed. Absent where it cannot be paused. */
  paused: z.optional(
    z.strictObject({
      days: z.int(),
      most: z.int(),
      /** Oldest first; without `to` it stands now, and goes on by itself at `until`. */
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
   * Each time its date became another one, oldest first. `what`: on `calendar`, the holidays and closings that came or went, with
   * their days (ISO), both included; absent when none did: the working week, office hours or the province of the unit changed.
   * `reason`: on `corrected`, why kind or subject were; absent when it was erased.
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
  /** In percent of its time. */
  warned: z.array(z.strictObject({ share: z.int(), at: moment, to: z.array(person) })),
  escalated: z.array(z.strictObject({ level: z.int(), unit: named, at: moment, to: z.array(person) })),
  /** `counted`: it ran out, and the referral counts as accepted (R4). */
  stopped: z.optional(z.strictObject({ at: moment, how: z.enum(["done", "counted"]) })),
});
