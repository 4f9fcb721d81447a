/** Finds the events about which notices must be sent: in the present journals, and in rows that a restore removed. */

import type { EventEnvelope } from "../../../events/define-event.ts";
import { digestOf } from "../../../functions/notification/rules/digest.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import { lastDayOf } from "../../../shared/domain/time/tehran-time.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import type { StoredRow } from "../../../shared/journal/journal.ts";
import type { Cast } from "../actors/cast.ts";

export interface Due {
  /** The id of the event about which a notice must be sent. */
  readonly id: string;
  readonly time: string;
  readonly request: string;
  readonly template: string;
  readonly challenge?: string;
  /**
   * The deadline that the notice mentions: its last day in Tehran in ISO format; for a meeting, the day of the meeting.
   */
  readonly day?: string;
  /** The time at which a meeting starts: `09:20`. */
  readonly hour?: string;
  /** The official whom a reminder names. */
  readonly host?: string;
  /**
   * The language, if it is not the request's: a one-time code is in the language of the page on which it was requested, and a
   * notice to a group's member in the member's language.
   */
  readonly language?: Language;
  /** The recipient, where it is not the applicant (C10). */
  readonly person?: string;
}

/** Returns the notices that must be sent about the events in the present journals. */
export const dueIn = ({ world }: Cast): readonly Due[] =>
  newsOf(world.tables.map(({ service, rows }) => ({ service, rows })));

/** Returns the notices about events whose rows were lost, perhaps after the notices were sent. */
export function lostIn(cast: Cast): readonly Due[] {
  const due = new Set(dueIn(cast).map(({ id }) => id));
  const lost = newsOf(cast.world.tables.map(({ service, lost }) => ({ service, rows: lost })));
  return lost.filter(({ id }) => !due.has(id));
}

/**
 * Returns the notices about lost events whose ids were used again, after a restore, for events with other content. A
 * notice may have been sent about either event. Only the lost rows could tell which; the audit names these rows.
 */
export function cameAgainIn(cast: Cast): readonly Due[] {
  const due = new Map(dueIn(cast).map((one) => [one.id, one]));
  const lost = newsOf(cast.world.tables.map(({ service, lost }) => ({ service, rows: lost })));
  const says = ({ template, day, hour, person }: Due) => `${template} ${day} ${hour} ${person}`;
  return lost.filter((before) => says(due.get(before.id) ?? before) !== says(before));
}

interface Rows {
  readonly service: string;
  readonly rows: readonly StoredRow[];
}

/** For each timeline entry that is also sent as a message, the message template. */
const templates: Readonly<Record<string, string>> = {
  question: "question",
  answered: "answered",
  "final-answered": "answered",
  extended: "extended",
};

/** For each timeline entry about a meeting that is also sent as an SMS, the message template (M13). */
const ofMeetings: Readonly<Record<string, string>> = {
  offered: "choose-time",
  booked: "meeting-booked",
  moved: "meeting-moved",
  "cancelled-by-organisation": "meeting-cancelled",
  "official-absent": "meeting-cancelled",
  deputy: "meeting-deputy",
  refused: "meeting-decided",
  "in-writing": "meeting-decided",
  "sent-on": "meeting-decided",
};

/** For each outcome of a group's request, the message template of the notice to the group's members (C10). */
const ofGroups: Readonly<Record<string, string>> = {
  answered: "answered",
  "final-answered": "answered",
  withdrawn: "group-withdrawn",
};

/** For each timeline entry of an emergency that is also sent as an SMS, the message template (S3). */
const ofEmergencies: Readonly<Record<string, string>> = {
  remedied: "remedied",
  "opinion-asked": "your-opinion",
};

/**
 * Returns the notices that must be sent about the events of these rows. A digest of clerks' acts for one person, mobile
 * and day is one notice, whichever acts it lists (ADR 0036).
 */
const newsOf = (tables: readonly Rows[]): readonly Due[] => [
  ...new Map(eachNews(tables).map((due) => [due.id, due])).values(),
];

const eachNews = (tables: readonly Rows[]): readonly Due[] =>
  tables
    .flatMap(({ service, rows }) => rows.flatMap((row) => envelopesOf(service, row)))
    .flatMap((event): readonly Due[] => {
      const { id, time, type } = event;
      const data = event.data as Told;
      const { request } = data;
      if (type === "intake.acted-at-desk.v1") return ofDesk(event.data as DeskActed);
      if (type !== "identity.one-time-code-issued.v1") return shown(event, data, templateOf(type, data));
      const { language, person, forReceipt } = data;
      const about = { challenge: event.subject, ...(language && { language }), ...(person && { person }) };
      return [{ id, time, request, template: forReceipt ? "receipt-code" : "one-time-code", ...about }];
    });

type DeskActed = Parameters<typeof digestOf>[0] & { readonly byCall?: true };

function ofDesk(acted: DeskActed): readonly Due[] {
  if (acted.byCall) return [];
  const { id, time, notice } = digestOf(acted);
  const { request, template, day } = notice;
  return [{ id, time, request, template, day }];
}

/** Returns the template of the event's notice; undefined for an event without notice. */
function templateOf(
  type: string,
  { entry = "", news = "", what = "", outcome = "", tooLate, withoutIdentity }: Told,
): string | undefined {
  if (withoutIdentity) return undefined;
  switch (type) {
    case "intake.request-registered.v1":
      return "registered";
    case "intake.timeline-extended.v3":
      return templates[entry];
    case "intake.outcome-shown.v1":
      return ofGroups[outcome];
    case "intake.meeting-shown.v1":
      return ofMeetings[news];
    case "intake.emergency-shown.v1":
      return ofEmergencies[what];
    case "meeting.reminder-due.v1":
      return tooLate ? undefined : "meeting-reminder";
    default:
      return undefined;
  }
}

type Told = Pick<Due, "request" | "language" | "person"> & {
  readonly outcome?: string;
  readonly forReceipt?: true;
  readonly entry?: string;
  readonly news?: string;
  readonly what?: string;
  readonly due?: string;
  readonly until?: string;
  readonly tooLate?: true;
  readonly withoutIdentity?: true;
  readonly place?: { readonly day: string; readonly time: string; readonly host?: string };
};

/**
 * Returns the notice about an event, with the last day of the deadline that the notice mentions, or with the time of
 * the meeting.
 */
function shown(
  { id, time }: Pick<EventEnvelope, "id" | "time">,
  { request, due, until = due, place, outcome, person, language }: Told,
  template: string | undefined,
): readonly Due[] {
  if (template === undefined) return [];
  const at = place && { day: place.day, hour: place.time, ...(place.host && { host: place.host }) };
  const on = until === undefined ? at : { day: lastDayOf(until) };
  const toMember = outcome === undefined ? {} : { ...(person && { person }), ...(language && { language }) };
  return [{ id, time, request, template, ...on, ...toMember }];
}
