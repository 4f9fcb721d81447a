/** What the staff's operations on meetings have in common: a meeting as staff see it, places, days. */

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

/** Whose public day, which day in Tehran, and when the place begins. */
export const place = z.strictObject({ host: username, day: isoDay, time });

const meetingStage = z.enum(meetingStages);
const meetingNeed = z.enum(meetingNeeds);
export const meetingRefusedBecause = z.enum(meetingRefusals);
export const weekday = z.enum(weekdays);

/** Who owes what the minutes order. */
export const orderOwner = z.union([z.strictObject({ unit: key }), z.strictObject({ person: username })]);

export const meetingItem = z.strictObject({
  meeting: meetingId,
  request: trackingCode,
  /** Of the last row by a person: what a step is decided on. */
  version: z.int(),
  stage: meetingStage,
  host: person,
  askedAt: moment,
  /** When it came to where it stands. */
  since: moment,
  /** By when it is to be decided (M2). */
  due: z.optional(moment),
  /** By when the minutes are to be final (M12). */
  minutesDue: z.optional(moment),
  /** How much time that leaves. */
  left: z.optional(timeLeft),
  /** D8: it was not done in time; since when, and how many levels above heard of it. */
  late: z.optional(z.strictObject({ clock: z.enum(lateClocks), at: moment, level: z.int() })),
  /** D7, in the caller's morning list: of which clock, and how many per cent of its time were used when they were warned last. */
  reminded: z.optional(z.strictObject({ clock: z.enum(lateClocks), share: z.int() })),
  needs: z.array(meetingNeed),
  /** M7: lost a time by the organisation, and comes before those who wait longer. */
  priority: z.optional(z.boolean()),
  /** M7: so does whoever was noted to need special care. */
  vulnerable: z.optional(z.boolean()),
  /** Why the public day went on which it had a time, until it has another one (M8, M16, D3). */
  dayLost: z.optional(z.enum(["official", "holiday", "left"])),
  place: z.optional(place),
  /** Of its place in its day, as it is called out there (M9); in the list of a day, and of one meeting. */
  number: z.optional(z.int()),
  /** M9: came without a time; received when a place is unheld, at the latest at the time of theirs. */
  walkIn: z.optional(z.boolean()),
  /** Until when an offer of times stands. */
  offeredUntil: z.optional(moment),
  /** M6: how many offers the applicant let pass since they had a time last; after two none is made by itself. */
  unanswered: z.optional(z.int()),
  /** How often each side did not come (M8, M9). */
  absences: z.strictObject({ applicant: z.int(), organisation: z.int() }),
  deputy: z.optional(person),
  /** M3: told that the official is complained of, the applicant still wants to meet them. */
  despiteConflict: z.optional(z.boolean()),
  /** M3: who of inspection is there. */
  attends: z.optional(person),
});

const owner = z.union([z.strictObject({ unit: named }), z.strictObject({ person })]);

/** M11. Words that were erased, or are withheld from the caller, are absent. */
const minutes = z.strictObject({
  attendees: z.array(person),
  statements: z.optional(z.string()),
  orders: z.array(z.strictObject({ what: z.optional(z.string()), owner, day: isoDay })),
  remark: z.optional(z.string()),
  confirmedAt: z.optional(moment),
  /** What they said before each correction, the first version first; when and why that was replaced. */
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
   * Why words are absent (R15, C15). `not-yours`: the caller sees when and where the meeting is, and neither words nor minutes.
   * `identity-hidden`: the applicant's own words are read by inspection alone until they consent; the statements, by
   * minute-takers as well.
   */
  withheld: z.optional(z.enum(["not-yours", "identity-hidden"])),
  /** What the applicant wants to talk about. */
  words: z.optional(z.string()),
  /** The official is complained of in the case, or below or acting for somebody who is (M3). */
  accused: z.optional(z.boolean()),
  refused: z.optional(z.strictObject({ because: meetingRefusedBecause, reason: z.optional(z.string()) })),
  /** M2: who sent it on to this official last, and why. */
  sentOn: z.optional(z.strictObject({ from: person, reason: z.optional(z.string()) })),
  /** The answer given instead. */
  answer: z.optional(z.string()),
  offer: z.optional(
    z.strictObject({
      until: moment,
      places: z.array(z.strictObject({ ...place.shape, free: z.boolean() })),
    }),
  ),
  /** M9: when the applicant was here for it. */
  arrivedAt: z.optional(moment),
  minutes: z.optional(minutes),
  /** M8: the applicant stayed away twice; somebody decides whether there is another time. */
  absentAgain: z.optional(z.boolean()),
  /** M8, M13: where the applicant comes and what they bring, as a clerk tells them; with `place`. */
  visit: z.optional(visit),
  mayI: z.array(z.enum(meetingActions)),
});

/** R2: somebody in conflict tried something, or somebody named a person in conflict. */
export const refusedConflict = z.strictObject({
  by: person,
  at: moment,
  /** What was tried, by the name of its operation. */
  action: key,
  /** Absent when the one who tried is in conflict. */
  named: z.optional(person),
  why: z.enum(["complained-of", "below", "replaced", "belonged", "acting-for", "first-stage"]),
});

/** A place of a public day, for staff. */
export const staffPlace = z.strictObject({
  ...place.shape,
  unit: named,
  /** How many meetings hold it, and how many may. */
  holders: z.int(),
  capacity: z.int(),
});
