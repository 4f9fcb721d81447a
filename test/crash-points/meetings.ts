/**
 * Commands of meetings with officials (M1–M16): officials' public days, requests for meetings and decisions about them,
 * times, the day of a meeting and its minutes. Also the reactions to due times and to events of other services. All
 * meetings are with the head of price control on a Tuesday in three weeks.
 */

import type { EventEnvelope } from "../../events/define-event.ts";
import { askMeeting } from "../../functions/intake/applicant/meetings/ask-meeting.ts";
import * as own from "../../functions/intake/applicant/meetings/meeting-steps.ts";
import { askMeetingForApplicant } from "../../functions/intake/clerk/ask-meeting-for-applicant.ts";
import { takeWalkIn } from "../../functions/intake/clerk/take-walk-in.ts";
import { actOnDue } from "../../functions/meeting/clock/act-on-due/act-on-due.ts";
import * as arrange from "../../functions/meeting/commands/arrange-meeting.ts";
import { cancelDayFor } from "../../functions/meeting/commands/cancel-day/cancel-day-for.ts";
import type { Ask } from "../../functions/meeting/commands/frame/meeting-step.ts";
import * as hold from "../../functions/meeting/commands/hold-meeting.ts";
import { makeFeed, revokeFeed } from "../../functions/meeting/commands/keep-feed.ts";
import { passOn } from "../../functions/meeting/commands/pass-on.ts";
import { publishDaysFor } from "../../functions/meeting/commands/publish-days/publish-days-for.ts";
import * as review from "../../functions/meeting/commands/review-meeting.ts";
import { dayId } from "../../functions/meeting/journals/place-id.ts";
import { meetingId } from "../../functions/meeting/meeting/meeting-id.ts";
import { eventHandlers } from "../../functions/meeting/reactions/event-handlers.ts";
import { anyVersion } from "../../shared/aggregate/staff-step.ts";
import { host, morning, placeAt, tuesday } from "../support/meetings.ts";
import { organisation } from "../support/organisation.ts";
import type { Story, TriedCommand } from "./tried.ts";
import type { Running } from "./world.ts";

type Meetings = Running["meeting"];

/** The meeting service with its clock moved forward by `days` days; a retry has the same time. */
const after = (meeting: Meetings, days: number): Meetings => ({
  ...meeting,
  now: () => new Date(meeting.now().getTime() + days * 86_400_000),
});
/** The meeting service with its clock at a fixed time; a retry has the same time. */
const at = (meeting: Meetings, moment: string): Meetings => ({ ...meeting, now: () => new Date(moment) });

const untilItsDay = 21;
/** A time after all deadlines of a meeting. */
const muchLater = "2027-06-01T08:00:00.000Z";
/** A time in the last of the five working days for a decision. */
const soonDue = "2026-12-01T08:00:00.000Z";
const dayBefore = "2026-12-14T06:00:00.000Z";
/** A time at the beginning of an office hour, when free appointment times are offered automatically (M6). */
const onTheHour = "2026-11-24T08:30:00.000Z";

const first = ({ code }: Story) => meetingId(code, 1);
const pattern = { ...morning, host, weekdays: ["tuesday"] } as const;

type Step<Input> = (deps: Meetings, ask: Ask, input: Input) => Promise<unknown>;

/** Makes the commands of steps that a user takes after seeing a given version of the meeting. */
const steps =
  (days: number) =>
  <Input>(
    take: Step<Input>,
    key: string,
    version: number | "unseen",
    input: Input,
    username: string = host,
  ): TriedCommand["run"] =>
  ({ meeting }, story) => {
    const seen = version === "unseen" ? anyVersion : { personVersion: version };
    return take(after(meeting, days), { meeting: first(story), username, seen, key }, input);
  };

const step = steps(0);
const onItsDay = steps(untilItsDay);

const cancelPlace: Step<object> = (deps, ask) => arrange.cancelMeetingPlace(deps, ask);
const confirm: Step<object> = (deps, ask) => hold.confirmMinutes(deps, ask);
const accused = ["register-request", "hear-parties", "ask-accused"];

const publishes =
  (
    key: string,
    days: { readonly first: string; readonly last: string; readonly walkIns?: number },
    ago = 0,
  ) =>
  ({ meeting }: Running) =>
    publishDaysFor(after(meeting, -ago), { username: host, key }, { ...pattern, ...days });

/** The input of a step by the applicant, who has a session for this request. */
const mine = ({ code }: Story, key: string) => ({ code, session: { request: code }, key });
const asks =
  (official: string, despiteConflict?: true): TriedCommand["run"] =>
  ({ applicants }, story) =>
    askMeeting(applicants, mine(story, "meeting-key-1"), {
      ...{ with: { official }, words: "می‌خواهم حضوری توضیح بدهم.", needs: ["companion"] },
      ...(despiteConflict && { despiteConflict }),
    });
const decides =
  (take: typeof own.cancelPlace, key: string): TriedCommand["run"] =>
  ({ applicants }, story) =>
    take(applicants, { ...mine(story, key), meeting: 1 }, {});

/** An event of another service, from the row `sequence` of the aggregate `id`. */
const told = <Data>(id: string, data: Data, sequence = 1) =>
  ({ id: `${id}/${sequence}/0`, sequence, data }) as EventEnvelope<Data>;
const moment = "2026-11-24T08:00:00.000Z";

const holidays = [{ day: tuesday, name: { fa: "تعطیلی", en: "Holiday" } }];
const withHoliday = async () => ({ number: 2, snapshot: { ...organisation, holidays } });

const soonHoliday = async () => ({
  number: 2,
  snapshot: { ...organisation, holidays: [{ day: "2026-11-28", name: { fa: "تعطیلی", en: "Holiday" } }] },
});

const order = { what: "قیمت برگردد.", owner: { unit: "price-control" }, day: "2026-12-26" } as const;
const minutes = { attendees: [host, "e.karimi"], statements: "گفت‌وگو شد.", orders: [order] };

const asked = ["register-request", "publish-days", "ask-meeting"];
const approved = [...asked, "approve-meeting"];
const offered = [...approved, "offer-places"];
const booked = [...offered, "choose-place"];
const inside = [...booked, "note-arrival", "note-begin"];
const finished = [...inside, "write-minutes", "note-finish"];
const minuted = [...finished, "confirm-minutes"];

export const meetingCommands: Readonly<Record<string, TriedCommand>> = {
  "publish-days": { after: [], run: publishes("publish-key-1", { first: tuesday, last: "2026-12-22" }) },
  /** Publishes an official's public day for today, with two numbers for applicants who come without an appointment. */
  "publish-today": {
    after: [],
    run: publishes("publish-key-2", { first: "2026-11-24", last: "2026-11-24", walkIns: 2 }, 7),
  },
  "ask-meeting": { after: ["register-request", "publish-days"], run: asks(host) },
  "ask-meeting-for-applicant": {
    after: ["register-request", "publish-days", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) =>
      askMeetingForApplicant(
        clerks,
        {
          ...{ request: code, pass, with: { official: host } },
          ...{ words: "می‌خواهد حضوری توضیح بدهد.", needs: [] },
        },
        { clerk: "c.ahmadi", key: "meeting-desk-1" },
      ),
  },
  "take-walk-in": {
    after: ["register-request", "publish-today", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) => {
      const walksIn = { request: code, pass, official: host, words: "درباره گرانی." };
      return takeWalkIn(clerks, walksIn, { clerk: "c.ahmadi", key: "walk-in-key-1" });
    },
  },
  "take-walk-in-who-waits": {
    after: ["register-request", "publish-today", "ask-meeting", "identify-applicant"],
    run: ({ clerks }, { code, pass = "" }) => {
      const walksIn = { request: code, pass, official: host, words: "آمده‌ام و وقت ندارم." };
      return takeWalkIn(clerks, walksIn, { clerk: "c.ahmadi", key: "walk-in-key-2" });
    },
  },
  "approve-meeting": { after: asked, run: step(review.approveMeeting, "approve-key-2", 1, {}) },
  "refuse-meeting": {
    after: asked,
    run: step(review.refuseMeeting, "refuse-key-1", 1, {
      ...({ because: "written-answer-suffices" } as const),
      reason: "پاسخ داده شده است.",
    }),
  },
  "answer-meeting-in-writing": {
    after: asked,
    run: step(review.answerInWriting, "writing-key-1", 1, { answer: "قیمت برگشت." }),
  },
  "send-meeting-on": {
    after: asked,
    run: step(review.sendMeetingOn, "send-on-key-1", 1, {
      ...{ host: "h.legal", reason: "درباره قرارداد است." },
    }),
  },
  /** Requests a meeting with the head of the accused unit, which the applicant confirms (M3). */
  "ask-accused": { after: ["register-request", "hear-parties"], run: asks("h.legal", true) },
  "approve-with-inspector": {
    after: accused,
    run: step(review.approveMeeting, "approve-key-3", 1, { attends: "i.inspection" }, "h.inspection"),
  },
  "name-deputy-in-conflict": {
    after: [...booked, "hear-meeting-parties"],
    run: step(arrange.nameDeputy, "deputy-key-2", 4, { deputy: "e.legal" }),
  },
  "approve-in-conflict": {
    after: accused,
    run: step(review.approveMeeting, "approve-key-4", 1, {}, "h.legal"),
  },
  "note-priority": { after: asked, run: step(arrange.notePriority, "priority-key-1", 1, { given: true }) },
  "offer-places": {
    after: approved,
    run: step(arrange.offerPlaces, "offer-key-1", 2, { places: [placeAt("09:00"), placeAt("09:20")] }),
  },
  "choose-place": {
    after: offered,
    run: ({ applicants }, story) =>
      own.choosePlace(
        applicants,
        { ...mine(story, "choose-key-1"), meeting: 1 },
        { day: tuesday, time: "09:00" },
      ),
  },
  "book-place": {
    after: approved,
    run: step(arrange.bookPlace, "book-key-1", 2, { place: placeAt("09:40") }),
  },
  "book-another-place": {
    after: booked,
    run: step(arrange.bookPlace, "book-key-2", 4, { place: placeAt("09:40", "2026-12-22") }),
  },
  "cancel-meeting-place": {
    after: booked,
    run: step(cancelPlace, "cancel-key-2", 4, {}),
  },
  "change-place": {
    after: booked,
    run: ({ applicants }, story) =>
      own.changePlace(
        applicants,
        { ...mine(story, "change-key-1"), meeting: 1 },
        { day: "2026-12-22", time: "09:40", instead: { day: tuesday, time: "09:00" } },
      ),
  },
  "cancel-place": { after: booked, run: decides(own.cancelPlace, "cancel-key-3") },
  "withdraw-meeting": { after: booked, run: decides(own.withdrawMeeting, "withdraw-key-2") },
  "name-deputy": {
    after: booked,
    run: step(arrange.nameDeputy, "deputy-key-1", 4, { deputy: "e.karimi" }),
  },
  "decline-deputy": { after: [...booked, "name-deputy"], run: decides(own.declineDeputy, "decline-key-1") },
  "note-arrival": {
    after: booked,
    run: onItsDay(hold.noteAttendance, "arrive-key-1", "unseen", { what: "arrive" }),
  },
  "note-call": {
    after: [...booked, "note-arrival"],
    run: onItsDay(hold.noteAttendance, "call-key-2", "unseen", { what: "call" }),
  },
  "note-begin": {
    after: [...booked, "note-arrival"],
    run: onItsDay(hold.noteAttendance, "begin-key-1", "unseen", { what: "begin" }),
  },
  "note-finish": {
    after: [...inside, "write-minutes"],
    run: onItsDay(hold.noteAttendance, "finish-key-1", "unseen", { what: "finish" }),
  },
  "note-absence": {
    after: booked,
    run: onItsDay(hold.noteAbsence, "absent-key-1", "unseen", { side: "applicant" }),
  },
  "note-absent-official": {
    after: [...booked, "note-arrival"],
    run: onItsDay(hold.noteAbsence, "absent-key-2", "unseen", { side: "organisation" }),
  },
  "write-minutes": {
    after: inside,
    run: onItsDay(hold.writeMinutes, "minutes-key-1", 6, minutes),
  },
  "add-remark": {
    after: [...inside, "write-minutes"],
    run: onItsDay(hold.addRemark, "remark-key-1", "unseen", { remark: "قبلاً هم قول داده بودند." }),
  },
  "confirm-minutes": {
    after: finished,
    run: onItsDay(confirm, "confirm-key-2", 8, {}),
  },
  "correct-minutes": {
    after: minuted,
    run: onItsDay(hold.correctMinutes, "correct-key-2", 9, { ...minutes, reason: "نام حاضران کامل شد." }),
  },
  "cancel-day": {
    after: booked,
    run: ({ meeting }) =>
      cancelDayFor(
        meeting,
        { username: host, key: "day-key-1" },
        { host, day: tuesday, because: "official" },
      ),
  },
  /** Cancels the day of an official who has to leave; an applicant who has arrived goes to the deputy (M16). */
  "cancel-day-left": {
    after: [...booked, "note-arrival"],
    run: ({ meeting }, story) =>
      cancelDayFor(
        after(meeting, untilItsDay),
        { username: host, key: "left-key-1" },
        {
          ...({ host, day: tuesday, because: "left" } as const),
          deputy: { username: "e.karimi", meetings: [first(story)] },
        },
      ),
  },
  "close-days": {
    after: [...booked, "build-hall"],
    run: ({ meeting }) =>
      eventHandlers({ ...meeting, directory: { current: withHoliday } })["directory.snapshot-published.v1"](
        told("directory/directory", { number: 2, at: moment }, 2),
      ),
  },
  "hear-meeting-parties": {
    after: booked,
    run: ({ meeting }, { code }) =>
      eventHandlers(meeting)["referral.parties-named.v1"](
        told(
          `referral/${code}`,
          { case: code, units: [], people: ["e.legal"], by: "e.karimi", at: moment },
          2,
        ),
      ),
  },
  "hear-request-withdrawn": {
    after: booked,
    run: ({ meeting }, { code }) =>
      eventHandlers(meeting)["intake.request-withdrawn.v1"](
        told(`intake/${code}`, { request: code, at: moment }, 3),
      ),
  },
  "hear-order-kept": {
    after: minuted,
    run: ({ meeting }, story) => {
      const judged = { case: story.code, unit: "price-control", commitment: 1, meeting: first(story) };
      return eventHandlers(meeting)["referral.commitment-judged.v1"](
        told(`referral/${story.code}`, { ...judged, kept: true, by: "h.legal", at: moment }, 9),
      );
    },
  },
  /** Runs the view builder of meetings, which reads the stream and may get the same rows repeatedly. */
  "build-hall": {
    after: approved,
    run: async ({ buildHall }, story) => {
      for (const id of [dayId({ host, day: tuesday }), first(story)]) await buildHall(id);
    },
  },
  "pass-on": {
    after: [...approved, "build-hall"],
    run: ({ meeting }) =>
      passOn(at(meeting, onTheHour), { log: { add: () => {}, line: () => {} }, hasTime: () => true }),
  },
  "offer-expires": {
    after: offered,
    run: ({ meeting }, story) => actOnDue(at(meeting, muchLater), first(story)),
  },
  remind: {
    after: booked,
    run: ({ meeting }, story) => actOnDue(at(meeting, dayBefore), first(story)),
  },
  "decision-late": {
    after: asked,
    run: ({ meeting }, story) => actOnDue(at(meeting, muchLater), first(story)),
  },
  /** Handles a due warning before the deadline of a decision. */
  "decision-warned": {
    after: asked,
    run: ({ meeting }, story) => actOnDue(at(meeting, soonDue), first(story)),
  },
  "count-clocks-again": {
    after: asked,
    run: ({ meeting }, story) => actOnDue({ ...meeting, directory: { current: soonHoliday } }, first(story)),
  },
  "minutes-late": {
    after: finished,
    run: ({ meeting }, story) => actOnDue(at(meeting, muchLater), first(story)),
  },
  "make-feed": {
    after: [],
    run: ({ meeting }) => makeFeed(meeting, { username: host, host, key: "feed-key-1" }, "fa"),
  },
  "revoke-feed": {
    after: ["make-feed"],
    run: ({ meeting }) => revokeFeed(meeting, { username: host, host, key: "feed-key-2" }),
  },
};
