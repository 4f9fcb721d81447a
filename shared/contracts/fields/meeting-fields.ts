/** Shared by the staff operations on meetings: a meeting as staff see it, places, days. */

import * as z from "zod/mini";
import { weekdays } from "../../domain/time/days.ts";
import { meetingActions } from "../policy.ts";
import { timeLeft } from "./clocks.ts";
import { isoDay, key, moment, named, person, trackingCode, username, visit } from "./fields.ts";
import { lateClocks, meetingNeeds, meetingRefusals, meetingStages } from "./meeting-words.ts";

/** A meeting: the tracking code of its request and its number there. */
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

/** The official of the public day, the day in Tehran, and the beginning of the place. */
export const place = z.strictObject({ host: username, day: isoDay, time });

const meetingStage = z.enum(meetingStages);
const meetingNeed = z.enum(meetingNeeds);
export const meetingRefusedBecause = z.enum(meetingRefusals);
export const weekday = z.enum(weekdays);

/** The unit or person that must carry out an order of the minutes. */
export const orderOwner = z.union([z.strictObject({ unit: key }), z.strictObject({ person: username })]);

export const meetingItem = z.strictObject({
  meeting: meetingId,
  request: trackingCode,
  /** The version of the last row by a person, for If-Match. */
  version: z.int(),
  stage: meetingStage,
  host: person,
  askedAt: moment,
  /** When the meeting reached its present stage. */
  since: moment,
  /** The deadline of the decision (M2). */
  due: z.optional(moment),
  /** The deadline of the final minutes (M12). */
  minutesDue: z.optional(moment),
  /** The time left until then. */
  left: z.optional(timeLeft),
  /** D8: the clock that ran out, since when, and the number of levels above that were told. */
  late: z.optional(z.strictObject({ clock: z.enum(lateClocks), at: moment, level: z.int() })),
  /**
   * D7, in the caller's morning list: the clock, and the share of its time (per cent) at the last warning.
   */
  reminded: z.optional(z.strictObject({ clock: z.enum(lateClocks), share: z.int() })),
  needs: z.array(meetingNeed),
  /** M7: lost a time because of the organisation, and has priority over longer waits. */
  priority: z.optional(z.boolean()),
  /** M7: has priority for special care. */
  vulnerable: z.optional(z.boolean()),
  /** Why the public day of its lost time was cancelled, until it has another one (M8, M16, D3). */
  dayLost: z.optional(z.enum(["official", "holiday", "left"])),
  place: z.optional(place),
  /**
   * The number of its place in the day, by which it is called (M9); in the list of a day, and of one meeting.
   */
  number: z.optional(z.int()),
  /** M9: came without a time; is received when a place is free, at the latest at its place's time. */
  walkIn: z.optional(z.boolean()),
  /** The end of an offer of times. */
  offeredUntil: z.optional(moment),
  /** M6: unanswered offers since the last time the applicant had; after two none is made automatically. */
  unanswered: z.optional(z.int()),
  /** How often each side did not come (M8, M9). */
  absences: z.strictObject({ applicant: z.int(), organisation: z.int() }),
  deputy: z.optional(person),
  /** M3: the applicant was told that the official is accused, and still wants to meet them. */
  despiteConflict: z.optional(z.boolean()),
  /** M3: the inspector who attends. */
  attends: z.optional(person),
});

const owner = z.union([z.strictObject({ unit: named }), z.strictObject({ person })]);

/** M11. Texts that were erased, or are withheld from the caller, are absent. */
const minutes = z.strictObject({
  attendees: z.array(person),
  statements: z.optional(z.string()),
  orders: z.array(z.strictObject({ what: z.optional(z.string()), owner, day: isoDay })),
  remark: z.optional(z.string()),
  confirmedAt: z.optional(moment),
  /** Earlier versions of the minutes, the first one first; when and why each was replaced. */
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
   * Why texts are absent (R15, C15). `not-yours`: the caller sees time and place of the meeting, but neither
   * texts nor minutes. `identity-hidden`: only inspection reads the applicant's own texts until they consent;
   * the statements, minute-takers too.
   */
  withheld: z.optional(z.enum(["not-yours", "identity-hidden"])),
  /** The applicant's text about the purpose. */
  words: z.optional(z.string()),
  /** The official is accused in the case, or is below or stands in for a person who is (M3). */
  accused: z.optional(z.boolean()),
  refused: z.optional(z.strictObject({ because: meetingRefusedBecause, reason: z.optional(z.string()) })),
  /** M2: the colleague who last sent it on to this official, and why. */
  sentOn: z.optional(z.strictObject({ from: person, reason: z.optional(z.string()) })),
  /** The answer given instead. */
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
  /** M8: the applicant stayed away twice; staff decide whether there is another time. */
  absentAgain: z.optional(z.boolean()),
  /** M8, M13: where the applicant comes and what they bring, for clerks to tell; with `place`. */
  visit: z.optional(visit),
  mayI: z.array(z.enum(meetingActions)),
});

/** R2: a user in conflict tried an operation, or a user named a person in conflict. */
export const refusedConflict = z.strictObject({
  by: person,
  at: moment,
  /** The name of the refused operation. */
  action: key,
  /** Absent when the user themselves is in conflict. */
  named: z.optional(person),
  why: z.enum(["complained-of", "below", "replaced", "belonged", "acting-for", "first-stage"]),
});

/** A place of a public day, for staff. */
export const staffPlace = z.strictObject({
  ...place.shape,
  unit: named,
  /** The number of meetings at this place, and the most allowed. */
  holders: z.int(),
  capacity: z.int(),
});
