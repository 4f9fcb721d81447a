/** The fields that the staff operations on meetings share: a meeting as staff see it, and meeting times ("places"). */

import * as z from "zod/mini";
import { weekdays } from "../../domain/time/days.ts";
import { meetingActions } from "../policy.ts";
import { lateClocks, meetingNeeds, meetingRefusals, meetingStages } from "../words/meeting-words.ts";
import { timeLeft } from "./clocks.ts";
import { isoDay, key, moment, named, person, trackingCode, username, visit } from "./fields.ts";

/**
 * The id of a meeting: the tracking code of its request, and the number of the meeting within that request.
 */
export const meetingId = z
  .string()
  .check(
    z.describe("A meeting: the tracking code of its request, a dot, and its number there."),
    z.regex(/^\d{12}\.[1-9]$/, { error: "not-one-of" }),
  );

/** A time of day in Tehran: `09:20`. */
export const time = z
  .string()
  .check(z.describe("Time of day in Tehran."), z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "not-one-of" }));

/**
 * One of the meeting times that an official publishes for a day (a "place"): the official, the day in Tehran, and the
 * time at which the meeting begins.
 */
export const place = z.strictObject({ host: username, day: isoDay, time });

export const meetingStage = z.enum(meetingStages);
const meetingNeed = z.enum(meetingNeeds);
export const meetingRefusedBecause = z.enum(meetingRefusals);
export const weekday = z.enum(weekdays);

/** The unit or person that must carry out an order from the minutes. */
export const orderOwner = z.union([z.strictObject({ unit: key }), z.strictObject({ person: username })]);

export const meetingItem = z.strictObject({
  meeting: meetingId,
  request: trackingCode,
  /** The version of the meeting's last journal row that a person wrote (not the system), for `If-Match`. */
  version: z.int(),
  stage: meetingStage,
  host: person,
  askedAt: moment,
  /** When the meeting reached its present stage. */
  since: moment,
  /** The deadline for the decision about the meeting (M2). */
  due: z.optional(moment),
  /** The deadline for the final minutes (M12). */
  minutesDue: z.optional(moment),
  /** The time left until (or passed since) the deadline in `due` or `minutesDue`. */
  left: z.optional(timeLeft),
  /** D8: the clock that ran out, when it ran out, and how many levels of superiors were informed. */
  late: z.optional(z.strictObject({ clock: z.enum(lateClocks), at: moment, level: z.int() })),
  /**
   * Present only in the caller's list of reminders: the clock that is nearly due, and the percentage of its
   * time that had passed at the last warning (D7).
   */
  reminded: z.optional(z.strictObject({ clock: z.enum(lateClocks), share: z.int() })),
  needs: z.array(meetingNeed),
  /**
   * M7: the organisation cancelled the applicant's booked time, so the applicant gets a new time before
   * applicants who waited longer.
   */
  priority: z.optional(z.boolean()),
  /** M7: the applicant is vulnerable, and therefore gets a meeting time before applicants who waited longer. */
  vulnerable: z.optional(z.boolean()),
  /**
   * Why the day of the booked time was cancelled (M8, M16, D3): the organisation decided so, the day became a
   * holiday, or the official had to leave during the day. Absent after the meeting has got another time.
   */
  dayLost: z.optional(z.enum(["official", "holiday", "left"])),
  place: z.optional(place),
  /**
   * The queue number by which the applicant is called on the day of the meeting (M9). Present only in the
   * list of a day and in the view of one meeting.
   */
  number: z.optional(z.int()),
  /**
   * M9: the applicant came to the office without a booked time and got a free meeting time. The official
   * receives the applicant as soon as an earlier time becomes free, and no later than at the time in `place`.
   */
  walkIn: z.optional(z.boolean()),
  /** Until when the applicant may choose among the offered times. */
  offeredUntil: z.optional(moment),
  /**
   * M6: the number of offers that the applicant left unanswered since the last booked time. After two such
   * offers, the system makes no further offer automatically.
   */
  unanswered: z.optional(z.int()),
  /**
   * The number of times that the meeting did not happen because the applicant, or the organisation, did not
   * come (M8, M9).
   */
  absences: z.strictObject({ applicant: z.int(), organisation: z.int() }),
  deputy: z.optional(person),
  /** M3: the applicant was told that the official is accused, and wants to meet this official anyway. */
  despiteConflict: z.optional(z.boolean()),
  /** M3: the inspector who attends the meeting. */
  attends: z.optional(person),
});

const owner = z.union([z.strictObject({ unit: named }), z.strictObject({ person })]);

/** The minutes of a meeting (M11). Texts that were erased, or that the caller may not read, are absent. */
export const minutes = z.strictObject({
  attendees: z.array(person),
  statements: z.optional(z.string()),
  orders: z.array(z.strictObject({ what: z.optional(z.string()), owner, day: isoDay })),
  remark: z.optional(z.string()),
  confirmedAt: z.optional(moment),
  /** The earlier versions of the minutes, oldest first, with the time and the reason of each replacement. */
  earlier: z.optional(
    z.array(
      z.strictObject({
        attendees: z.array(person),
        statements: z.optional(z.string()),
        correctedAt: moment,
        reason: z.optional(z.string()),
      }),
    ),
  ),
});

export const meetingView = z.strictObject({
  ...meetingItem.shape,
  /**
   * Why texts are absent (R15, C15). `not-yours`: the caller may see the time and place of the meeting, but
   * neither texts nor minutes. `identity-hidden`: the applicant hides their identity from the units. Until
   * the applicant consents to show their identity, only inspection reads the applicant's own texts, and only
   * inspection and minute-takers read the statements in the minutes.
   */
  withheld: z.optional(z.enum(["not-yours", "identity-hidden"])),
  /** The applicant's text about the purpose of the meeting. */
  words: z.optional(z.string()),
  /** The official is accused in the case, or is a subordinate or the stand-in of the accused person (M3). */
  accused: z.optional(z.boolean()),
  refused: z.optional(z.strictObject({ because: meetingRefusedBecause, reason: z.optional(z.string()) })),
  /** M2: the colleague who last sent the meeting request on to this official, and why. */
  sentOn: z.optional(z.strictObject({ from: person, reason: z.optional(z.string()) })),
  /** The written answer that was given instead of a meeting. */
  answer: z.optional(z.string()),
  offer: z.optional(
    z.strictObject({
      until: moment,
      places: z.array(z.strictObject({ ...place.shape, free: z.boolean() })),
    }),
  ),
  /** M9: when the applicant arrived. */
  arrivedAt: z.optional(moment),
  minutes: z.optional(minutes),
  /** M8: the applicant missed two booked times; staff decide whether the applicant gets another time. */
  absentAgain: z.optional(z.boolean()),
  /**
   * M8, M13: the address to which the applicant comes and what to bring, so that clerks can tell the
   * applicant; present whenever `place` is present.
   */
  visit: z.optional(visit),
  mayI: z.array(z.enum(meetingActions)),
});

/** R2: a refused operation: its user has a conflict of interest, or named a person who has one. */
export const refusedConflict = z.strictObject({
  by: person,
  at: moment,
  /** The name of the refused operation. */
  action: key,
  /**
   * The person with a conflict of interest whom the operation named, such as a deputy; absent when the user has the
   * conflict.
   */
  named: z.optional(person),
  why: z.enum(["complained-of", "below", "replaced", "belonged", "acting-for", "first-stage"]),
});

/** One of the meeting times that an official publishes for a day (a "place"), as staff see it. */
export const staffPlace = z.strictObject({
  ...place.shape,
  unit: named,
  /** The number of meetings at this time, and the most allowed (`capacity`). */
  holders: z.int(),
  capacity: z.int(),
});
