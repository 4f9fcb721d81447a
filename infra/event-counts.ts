/** Query lines of Logs Insights that count events. They read the log of `audit-on-events`, which handles every event. */
import { oneTimeCodeConfirmed } from "../events/identity/one-time-code-confirmed.v1.ts";
import { oneTimeCodeIssued } from "../events/identity/one-time-code-issued.v1.ts";
import { requestRegistered } from "../events/intake/request-registered.v1.ts";
import { meetingConflictRefused as inMeeting } from "../events/meeting/conflict-refused.v1.ts";
import { noticeDeferred } from "../events/notification/notice-deferred.v1.ts";
import { noticeUntold } from "../events/notification/notice-untold.v1.ts";
import { answerPublished } from "../events/referral/answer-published.v1.ts";
import { conflictRefused as inCase } from "../events/referral/conflict-refused.v1.ts";

/** The function whose field `handled` names each event of the system, by type and id. */
export const hearsAllEvents = "audit-on-events";

/** The events that the queries count, by the name of the column with their number. */
const countedEvents = {
  registered: requestRegistered,
  answered: answerPublished,
  /** Messages that reached nobody and are not sent again; one-time codes are left out. */
  unreached: noticeUntold,
  /** Attempts at which no provider took a message, which is tried again. */
  notTaken: noticeDeferred,
  refusedInCases: inCase,
  refusedInMeetings: inMeeting,
  codesIssued: oneTimeCodeIssued,
  codesConfirmed: oneTimeCodeConfirmed,
};
export type CountedEvent = keyof typeof countedEvents;

/** How a query groups the events that it counts, such as by hour. */
export interface Grouping {
  /** The column by which the lines are grouped, if it must be computed. */
  readonly fields?: string;
  readonly by: string;
  readonly sort?: string;
}

export const byHour: Grouping = { by: "bin(1h)" };
/** Days of Tehran, which is three and a half hours ahead of UTC; Iran has had no summer time since 2022. */
export const byDay: Grouping = {
  fields: "datefloor(fromMillis(toMillis(@timestamp) + 12600000), 24h) as day",
  by: "day",
  sort: "sort day desc",
};

/**
 * Returns the query lines that count events in each hour or day. A log line names many events, so
 * the query counts how often each name occurs: by how much shorter the line is without the name, divided by the length
 * of the name.
 */
export function eventCounts(columns: readonly CountedEvent[], { fields, by, sort }: Grouping): string[] {
  const names = columns.map((column) => ({ column, name: `${countedEvents[column].name}.` }));
  const numbers = names.map(({ column, name }) => `${occurrences(name)} as ${column}InLine`);
  return [
    `filter ${names.map(({ name }) => `handled like "${name}"`).join(" or ")}`,
    `fields ${[...(fields ? [fields] : []), ...numbers].join(", ")}`,
    `stats ${columns.map((column) => `sum(${column}InLine) as ${column}`).join(", ")} by ${by}`,
    ...(sort ? [sort] : []),
  ];
}

const occurrences = (name: string): string =>
  `(strlen(handled) - strlen(replace(handled, "${name}", ""))) / ${name.length}`;
