/**
 * The calls from the intake service to the meeting service for an applicant; the intake service has already
 * checked the applicant's session (M1, M5, M6, M8, M10, M13, M14).
 */

import * as z from "zod/mini";
import { code, day, moment, parties, person, slug, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { languages } from "../contracts/fields/language.ts";
import { meetingMoves, meetingNeeds, meetingStages } from "../contracts/words/meeting-words.ts";
import { channels } from "../directory/snapshot.ts";
import { schemaAsked } from "../invoke/schema-asked.ts";

/** A time of day in Tehran: `09:20`. */
const time = once(() => z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)));
const key = once(() => z.string().check(z.minLength(1), z.maxLength(300)));

/**
 * The fields that name a meeting: its request, its applicant and its number. For a meeting of another
 * applicant the reply is the same as for a meeting that does not exist.
 */
const which = once(() => ({
  request: code(),
  person: person(),
  meeting: z.int().check(z.gte(1), z.lte(99)),
}));

/** C2: present when the applicant's session was opened with the PIN of a paper receipt. */
const byReceipt = once(() => z.exactOptional(z.literal(true)));

/**
 * The accused parties that the intake service knows (R2). `partiesAt`: the version of the case's journal from
 * which it knows them; absent when they come from the request.
 */
const partiesKnown = once(() => ({
  parties: z.strictObject(parties()),
  partiesAt: z.exactOptional(z.int().check(z.gte(1))),
}));

/**
 * Present when the request was withdrawn. A retry with the same key gets the same reply; new commands are
 * refused (P4).
 */
const ended = once(() => z.exactOptional(z.literal(true)));

const askMeetingSchema = once(() =>
  z.strictObject({
    operation: z.literal("ask-meeting"),
    request: code(),
    person: person(),
    language: z.enum(languages),
    /** `kind` and `channel` of the request decide how long the decision about the meeting may take. */
    kind: slug(),
    channel: z.enum(channels),
    /** Present when no message reaches the applicant, so that clerks telephone (C18). */
    byCall: z.exactOptional(z.literal(true)),
    ...partiesKnown(),
    /**
     * The official with whom the applicant wants to meet: a user name, or the key of the unit whose head the
     * applicant wants to meet.
     */
    with: z.union([z.strictObject({ official: staff() }), z.strictObject({ unit: slug() })]),
    /** M3: the applicant was told that the official is accused, and wants to meet this official anyway. */
    despiteConflict: z.exactOptional(z.literal(true)),
    needs: z.array(z.enum(meetingNeeds)),
    words: z.string().check(z.minLength(3), z.maxLength(4_000)),
    /** The clerk who acts for the applicant after identifying the applicant (S2). */
    by: z.exactOptional(staff()),
    ended: ended(),
    key: key(),
  }),
);

/**
 * The input for a meeting without a booked time (M9). A clerk at the desk, who saw the applicant's identity
 * document, makes this call.
 */
const walkInSchema = once(() =>
  z.strictObject({
    operation: z.literal("walk-in"),
    ...{
      request: code(),
      person: person(),
      language: z.enum(languages),
      kind: slug(),
      channel: z.enum(channels),
    },
    byCall: z.exactOptional(z.literal(true)),
    ...partiesKnown(),
    official: staff(),
    words: z.string().check(z.minLength(3), z.maxLength(4_000)),
    ended: ended(),
    by: staff(),
    key: key(),
  }),
);

const readMeetingsSchema = once(() =>
  z.strictObject({
    operation: z.literal("read-meetings"),
    request: code(),
    person: person(),
  }),
);

/** M13: reads the calendar file of the newest meeting that has or had a time. */
const readInvitationSchema = once(() =>
  z.strictObject({
    operation: z.literal("read-invitation"),
    request: code(),
    person: person(),
  }),
);

/** M15: reads the coming days of all officials with free places, for the public. */
const readFreeDaysSchema = once(() => z.strictObject({ operation: z.literal("read-free-days") }));

const choosePlaceSchema = once(() =>
  z.strictObject({
    operation: z.literal("choose-place"),
    ...which(),
    byReceipt: byReceipt(),
    day: day(),
    time: time(),
    key: key(),
  }),
);
/** `instead`: the booked time that the applicant saw, which the new time replaces. */
const changePlaceSchema = once(() =>
  z.strictObject({
    operation: z.literal("change-place"),
    ...which(),
    byReceipt: byReceipt(),
    day: day(),
    time: time(),
    instead: z.strictObject({ day: day(), time: time() }),
    key: key(),
  }),
);
const cancelPlaceSchema = once(() =>
  z.strictObject({ operation: z.literal("cancel-place"), ...which(), byReceipt: byReceipt(), key: key() }),
);
const withdrawMeetingSchema = once(() =>
  z.strictObject({ operation: z.literal("withdraw-meeting"), ...which(), key: key() }),
);
const declineDeputySchema = once(() =>
  z.strictObject({
    operation: z.literal("decline-deputy"),
    ...which(),
    byReceipt: byReceipt(),
    key: key(),
  }),
);

export const forIntakeSchema = schemaAsked({
  "ask-meeting": askMeetingSchema,
  "walk-in": walkInSchema,
  "read-meetings": readMeetingsSchema,
  "read-invitation": readInvitationSchema,
  "read-free-days": readFreeDaysSchema,
  "choose-place": choosePlaceSchema,
  "change-place": changePlaceSchema,
  "cancel-place": cancelPlaceSchema,
  "withdraw-meeting": withdrawMeetingSchema,
  "decline-deputy": declineDeputySchema,
});

/**
 * A refusal. `official-complained-of`: the applicant must first confirm that they want to meet this official
 * anyway. `place-taken`: `free` in the details lists the other free times (the other times of the offer, or
 * the times to which the meeting can be changed), such as `m.karimi 2026-12-15 09:20`, separated by commas.
 */
const refused = z.strictObject({
  refused: z.strictObject({
    code: z.string(),
    details: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
  }),
});

/**
 * The reply of an operation on a meeting: the number of the meeting within its request, and the time of the
 * journal row; or a refusal.
 */
export const notedReply = z.union([z.strictObject({ meeting: z.int(), at: moment() }), refused]);

/** The reply with a queue number: `number` is the number by which the applicant is called (M9). */
export const numberedReply = z.union([
  z.strictObject({ meeting: z.int(), number: z.int(), at: moment() }),
  refused,
]);

const atTime = { day: day(), time: time() };

/**
 * A meeting as its applicant may see it. The applicant sees nothing of an official's calendar except the
 * times that are offered (M14).
 */
const seenMeeting = z.strictObject({
  meeting: z.int(),
  stage: z.enum(meetingStages),
  since: moment(),
  askedAt: moment(),
  /** User name of the official, and of the official's deputy (M10). */
  host: staff(),
  deputy: z.exactOptional(staff()),
  /** M3: an inspector attends the meeting. */
  inspectorAttends: z.exactOptional(z.literal(true)),
  needs: z.array(z.enum(meetingNeeds)),
  words: z.exactOptional(z.string()),
  /** The deadline for the decision about the meeting. */
  due: z.exactOptional(moment()),
  /** The times that the official offered, and the time until which the applicant may choose among them. */
  offer: z.exactOptional(
    z.strictObject({ until: moment(), places: z.array(z.strictObject({ ...atTime, free: z.boolean() })) }),
  ),
  place: z.exactOptional(z.strictObject(atTime)),
  /**
   * Until when and how often the applicant may still change the time of the meeting, and a few free times of
   * each day to choose from (M8).
   */
  change: z.exactOptional(
    z.strictObject({ until: moment(), left: z.int(), places: z.array(z.strictObject(atTime)) }),
  ),
  /**
   * M13: whether a calendar entry can be added (`add`), or should be removed because the meeting was
   * cancelled (`remove`).
   */
  calendar: z.exactOptional(z.enum(["add", "remove"])),
  /** M7: the organisation cancelled the applicant's time, so the applicant has priority for a new time. */
  priority: z.exactOptional(z.literal(true)),
  refused: z.exactOptional(z.strictObject({ because: z.string(), reason: z.exactOptional(z.string()) })),
  /** M2: why the request for the meeting was sent on to this official. */
  sentOnBecause: z.exactOptional(z.string()),
  answer: z.exactOptional(z.string()),
  /** The minutes of the meeting; present after they are confirmed (M11). `day`: the deadline of an order. */
  minutes: z.exactOptional(
    z.strictObject({
      statements: z.string(),
      orders: z.array(z.strictObject({ what: z.string(), day: day() })),
      remark: z.exactOptional(z.string()),
      corrected: z.exactOptional(z.strictObject({ at: moment(), reason: z.exactOptional(z.string()) })),
    }),
  ),
  mayI: z.array(z.enum(meetingMoves)),
});

/**
 * The meetings, oldest first. `mayAsk`: true when the applicant may ask for another meeting: no meeting is
 * open and the limit of meetings is not reached.
 */
export const readMeetingsReply = z.strictObject({ meetings: z.array(seenMeeting), mayAsk: z.boolean() });

/**
 * The text of a `text/calendar` file. The call is refused with `not-found` when no meeting of the request ever
 * had a time.
 */
export const readInvitationReply = z.union([z.strictObject({ calendar: z.string() }), refused]);

/**
 * A coming day on which an official has free places. The entry is computed only from the free places (meeting
 * times), so it reveals nothing else of the official's calendar (M14). Its times are the beginning of the
 * first free place and the end of the last free place.
 */
const freeDay = z.strictObject({
  host: staff(),
  day: day(),
  from: time(),
  until: time(),
  /** The number of free meeting times on the day. */
  free: z.int(),
});

/** The coming days with free meeting times, in order. */
export const readFreeDaysReply = z.strictObject({ days: z.array(freeDay) });

export type FreeDay = z.output<typeof freeDay>;
export type FreeDays = z.output<typeof readFreeDaysReply>;
export type AskMeeting = Omit<z.output<ReturnType<typeof askMeetingSchema>>, "operation">;
export type WalkIn = Omit<z.output<ReturnType<typeof walkInSchema>>, "operation">;
export type ReadMeetings = Omit<z.output<ReturnType<typeof readMeetingsSchema>>, "operation">;
export type ChoosePlace = Omit<z.output<ReturnType<typeof choosePlaceSchema>>, "operation">;
export type ChangePlace = Omit<z.output<ReturnType<typeof changePlaceSchema>>, "operation">;
/** The input of the operations whose only input is a meeting. */
export type OnMeeting = Omit<z.output<ReturnType<typeof cancelPlaceSchema>>, "operation">;
export type NotedMeeting = z.output<typeof notedReply>;
export type NumberedMeeting = z.output<typeof numberedReply>;
export type SeenMeeting = z.output<typeof seenMeeting>;
export type SeenMeetings = z.output<typeof readMeetingsReply>;
export type Invited = z.output<typeof readInvitationReply>;

/** The calls to the meeting service, as intake uses them. */
export interface MeetingsForIntake {
  askMeeting(ask: AskMeeting): Promise<NotedMeeting>;
  walkIn(ask: WalkIn): Promise<NumberedMeeting>;
  readMeetings(ask: ReadMeetings): Promise<SeenMeetings>;
  readInvitation(ask: ReadMeetings): Promise<Invited>;
  readFreeDays(): Promise<FreeDays>;
  choosePlace(ask: ChoosePlace): Promise<NotedMeeting>;
  changePlace(ask: ChangePlace): Promise<NotedMeeting>;
  cancelPlace(ask: OnMeeting): Promise<NotedMeeting>;
  withdrawMeeting(ask: OnMeeting): Promise<NotedMeeting>;
  declineDeputy(ask: OnMeeting): Promise<NotedMeeting>;
}
