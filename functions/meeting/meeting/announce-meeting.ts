/** The events that the facts of a meeting announce: ids and codes, no words (law 4). */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { absenceNoted } from "../../../events/meeting/absence-noted.v1.ts";
import { answeredInWriting } from "../../../events/meeting/answered-in-writing.v1.ts";
import { attendanceNoted } from "../../../events/meeting/attendance-noted.v1.ts";
import { meetingDeadlineMoved } from "../../../events/meeting/deadline-moved.v1.ts";
import { meetingDeadlineWarned } from "../../../events/meeting/deadline-warned.v1.ts";
import { deputyDeclined } from "../../../events/meeting/deputy-declined.v1.ts";
import { deputyNamed } from "../../../events/meeting/deputy-named.v1.ts";
import { meetingEscalationEnded } from "../../../events/meeting/escalation-ended.v1.ts";
import { meetingApproved } from "../../../events/meeting/meeting-approved.v1.ts";
import { meetingAsked } from "../../../events/meeting/meeting-asked.v1.ts";
import { meetingBooked } from "../../../events/meeting/meeting-booked.v1.ts";
import { meetingCancelled } from "../../../events/meeting/meeting-cancelled.v1.ts";
import { meetingOverdue } from "../../../events/meeting/meeting-overdue.v1.ts";
import { meetingRefused } from "../../../events/meeting/meeting-refused.v1.ts";
import { meetingSentOn } from "../../../events/meeting/meeting-sent-on.v1.ts";
import { meetingWithdrawn } from "../../../events/meeting/meeting-withdrawn.v1.ts";
import { minutesConfirmed } from "../../../events/meeting/minutes-confirmed.v1.ts";
import { minutesCorrected } from "../../../events/meeting/minutes-corrected.v1.ts";
import { minutesWritten } from "../../../events/meeting/minutes-written.v1.ts";
import { offerExpired } from "../../../events/meeting/offer-expired.v1.ts";
import { offerTold } from "../../../events/meeting/offer-told.v1.ts";
import { orderKept } from "../../../events/meeting/order-kept.v1.ts";
import { meetingPartiesHeard } from "../../../events/meeting/parties-heard.v1.ts";
import { placesOffered } from "../../../events/meeting/places-offered.v1.ts";
import { priorityNoted } from "../../../events/meeting/priority-noted.v1.ts";
import { remarkAdded } from "../../../events/meeting/remark-added.v1.ts";
import { reminderDue } from "../../../events/meeting/reminder-due.v1.ts";
import { defined } from "../../../shared/defined.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import type { Place } from "../journals/place-id.ts";
import type { MeetingFact } from "./meeting-facts.ts";
import { requestOfMeeting } from "./meeting-id.ts";
import type { MeetingState } from "./meeting-state.ts";

interface About {
  readonly base: { readonly meeting: string; readonly request: string; readonly at: string };
  /** The member of staff who did it. */
  readonly by: string;
  /** The member of staff, where it was not the applicant. */
  readonly enteredBy?: string;
  readonly state: MeetingState;
}

type FactOf<Type extends MeetingFact["type"]> = Extract<MeetingFact, { readonly type: Type }>;
type Announcers = {
  readonly [Type in MeetingFact["type"]]: (fact: FactOf<Type>, about: About) => readonly AnnouncedEvent[];
};

const copy = ({ host, day, time }: Place) => ({ host, day, time });

/** On the day it has its place. */
const attended =
  (what: "arrived" | "called" | "begun" | "finished") =>
  (_: unknown, { base, by, state: { place } }: About): readonly AnnouncedEvent[] => {
    if (!place) throw new Error(`A meeting is ${what} at a place`);
    return [attendanceNoted.of({ ...base, what, place: copy(place), by })];
  };

const announcers: Announcers = {
  asked: ({ host, due, words, despiteConflict }, { base, enteredBy }) => [
    meetingAsked.of({
      ...{ ...base, host, due, words },
      ...defined({ despiteConflict, enteredBy }),
    }),
  ],
  "parties-heard": ({ parties: { units, people } }, { base }) => [
    meetingPartiesHeard.of({ ...base, units: [...units], people: [...people] }),
  ],
  approved: (_, { base, by, state: { host, attends } }) => [
    meetingApproved.of({ ...base, host, by, ...defined({ attends }) }),
  ],
  refused: ({ because, reason }, { base, by }) => [
    meetingRefused.of({ ...base, because, by, ...(reason && { reason }) }),
  ],
  "answered-in-writing": ({ answer }, { base, by }) => [answeredInWriting.of({ ...base, answer, by })],
  "sent-on": ({ host, reason, due }, { base, by }) => [meetingSentOn.of({ ...base, host, reason, due, by })],
  "priority-noted": ({ given }, { base, by }) => [priorityNoted.of({ ...base, given, by })],
  offered: ({ places, until }, { base, by }) => [
    placesOffered.of({ ...base, places: places.map(copy), until, by }),
  ],
  "offer-told": ({ until }, { base }) => [offerTold.of({ ...base, until })],
  "offer-expired": ({ untold }, { base }) => [offerExpired.of({ ...base, ...defined({ untold }) })],
  booked: ({ place, by, instead }, { base }) => [
    meetingBooked.of({ ...base, place: copy(place), by, ...(instead && { instead: copy(instead) }) }),
  ],
  "reminder-due": ({ place, tooLate }, { base, state: { asked } }) => {
    if (!asked) throw new Error("Somebody who was never asked for is reminded of nothing");
    const { person, language } = asked;
    return [reminderDue.of({ ...base, person, language, place: copy(place), ...defined({ tooLate }) })];
  },
  cancelled: ({ place, by, because }, { base }) => [
    meetingCancelled.of({ ...base, place: copy(place), by, ...defined({ because }) }),
  ],
  withdrawn: ({ place }, { base }) => [
    meetingWithdrawn.of({ ...base, ...(place && { place: copy(place) }) }),
  ],
  "walked-in": attended("arrived"),
  arrived: attended("arrived"),
  called: attended("called"),
  begun: attended("begun"),
  finished: attended("finished"),
  absent: ({ side, place }, { base, by }) => [absenceNoted.of({ ...base, side, place: copy(place), by })],
  deputised: ({ deputy }, { base, by }) => [deputyNamed.of({ ...base, deputy, by })],
  "deputy-declined": ({ place }, { base }) => [deputyDeclined.of({ ...base, place: copy(place) })],
  written: ({ orders }, { base, by }) => [minutesWritten.of({ ...base, orders: orders.length, by })],
  remarked: ({ remark }, { base }) => [remarkAdded.of({ ...base, remark })],
  confirmed: (_, { base, by, state: { minutes } }) => {
    if (!minutes) throw new Error("Minutes are written before they are confirmed");
    const { statements, orders } = minutes;
    return [minutesConfirmed.of({ ...base, statements, orders: orders.map((order) => ({ ...order })), by })];
  },
  "order-kept": ({ commitment }, { base }) => [orderKept.of({ ...base, commitment })],
  "minutes-corrected": ({ statements, orders, reason }, { base, by }) => [
    minutesCorrected.of({ ...base, statements, reason, orders: orders.map((order) => ({ ...order })), by }),
  ],
  "clock-moved": ({ clock, due }, { base }) => [meetingDeadlineMoved.of({ ...base, clock, due })],
  warned: ({ clock, share, to }, { base }) => [
    meetingDeadlineWarned.of({ ...base, clock, share, to: [...to] }),
  ],
  escalated: ({ clock, level, unit, to }, { base }) => [
    meetingOverdue.of({ ...base, clock, level, above: unit, to: [...to] }),
  ],
  "escalation-ended": ({ clock }, { base }) => [meetingEscalationEnded.of({ ...base, clock })],
};

export function announceMeeting(
  fact: MeetingFact,
  state: MeetingState,
  row: RowHead,
): readonly AnnouncedEvent[] {
  const base = { meeting: row.id, request: requestOfMeeting(row.id), at: row.at };
  const announce = announcers[fact.type] as (fact: MeetingFact, about: About) => readonly AnnouncedEvent[];
  const by = row.actor.slice(row.actor.indexOf(":") + 1);
  const enteredBy = row.actor.startsWith("staff:") && { enteredBy: by };
  return announce(fact, { base, by, ...enteredBy, state });
}
