/**
 * Builds a meeting's rows in all lists from its state. There are lists of the official's work (to decide, to arrange,
 * on the day), of an official's calendar, of all meetings, of a request's meetings, and of meetings with an accused
 * person. Other lists are for each unit to whose head a delay was escalated, for each warned person, for running
 * deadlines, and for offers without staff.
 */

import { defined } from "../../../shared/defined.ts";
import { isUnconcerned, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { remindedFrom } from "../../../shared/domain/time/warning.ts";
import { dueView } from "../../../shared/due/due-list.ts";
import type { BuildViews, View } from "../../../shared/journal/views.ts";
import type { DayCancelledBecause } from "../journals/journal-days.ts";
import type { Place } from "../journals/place-id.ts";
import type { MeetingNeed } from "../meeting/asking.ts";
import type { LateClock } from "../meeting/clocks.ts";
import { clockOf } from "../meeting/clocks.ts";
import type { Side } from "../meeting/core.ts";
import { isOver, type Stage } from "../meeting/core.ts";
import { requestOfMeeting } from "../meeting/meeting-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { isPassedOnTo } from "../rules/arranging.ts";
import { nextDue } from "../rules/due.ts";
import { dutyViews } from "./views-of-duty.ts";

export interface MeetingRow {
  readonly meeting: string;
  readonly request: string;
  /** The version of the last row that a person wrote. A step of staff must name this version (R16). */
  readonly version: number;
  readonly stage: Exclude<Stage, "unknown">;
  readonly host: string;
  readonly askedAt: string;
  /** When the stage last changed; ISO 8601 in UTC. */
  readonly since: string;
  /** The deadline of the decision; ISO 8601 in UTC. */
  readonly due?: string;
  /** The deadline of the minutes; ISO 8601 in UTC (M12). */
  readonly minutesDue?: string;
  /** The overdue task, since when it is overdue, and how often it was escalated (D8). */
  readonly late?: { readonly clock: LateClock; readonly at: string; readonly level: number };
  readonly needs: readonly MeetingNeed[];
  /**
   * The meeting gets a free place before others, because it lost its earlier place through the organisation or by
   * declining a deputy (M7, M8, M10).
   */
  readonly priority?: true;
  readonly vulnerable?: true;
  /** Why the public day of the meeting's lost place was cancelled. */
  readonly dayLost?: DayCancelledBecause;
  readonly place?: Place;
  /** The visitor came without an appointment (M9). */
  readonly walkIn?: true;
  /** The deadline of the open offer; ISO 8601 in UTC. */
  readonly offeredUntil?: string;
  /** The number of offers left unanswered since the meeting last had a place. */
  readonly unanswered?: number;
  readonly absences: Readonly<Record<Side, number>>;
  readonly deputy?: string;
  /** The applicant insists on meeting an accused official (M3). */
  readonly despiteConflict?: true;
  readonly attends?: string;
}

/**
 * A row as stored. It adds the accused, so that no list shows the row to people in conflict of interest (R2), and the
 * units that were told of delays.
 */
export interface ListedMeeting extends MeetingRow {
  readonly parties?: Parties;
  /** The times in the open offer (M6). */
  readonly offered?: readonly Place[];
  /** The units whose heads may see the meeting after an escalation (D8). */
  readonly escalatedTo?: readonly string[];
  /** The units whose heads were warned about the meeting (D7). */
  readonly supervising?: readonly string[];
  /** Set only in rows of a person's list of reminders: the deadline to remind of, and since when (D7). */
  readonly reminded?: Reminded;
}

/**
 * `share`: the share of the time that was used at the latest warning, in per cent. `from`: when the reminder starts; ISO
 * 8601 in UTC.
 */
export interface Reminded {
  readonly clock: LateClock;
  readonly share: number;
  readonly from: string;
}

/** The official's meetings to decide on, ordered by deadline (M2). */
export const reviewList = (host: string): string => `review#${host}`;
/** The official's approved meetings and those with an open offer; priority first, then by waiting time (M7). */
export const waitingList = (host: string): string => `waiting#${host}`;
/** The official's meetings on one day, ordered by time (M9). */
export const sessionList = (host: string, day: string): string => `session#${host}#${day}`;
/** The official's meetings that have a time, ordered by day and time (M13). */
export const calendarList = (host: string): string => `calendar#${host}`;
export const requestList = (request: string): string => `request#${request}`;
/**
 * All open meetings in whose case a person or unit is accused. Inspection finds the meetings that it decides on among
 * these (M3).
 */
export const contestedList = "contested";
/** The meetings whose delay was escalated to the head of this unit, the oldest first (D8). */
export const lateList = (unit: string): string => `late#${unit}`;
/** The meetings about whose deadline this person was warned, ordered by deadline (D7). */
export const remindersList = (username: string): string => `reminders#${username}`;
/** All officials' meetings with a running deadline, which is computed again when the calendar changes (D3). */
export const runningList = "running";
/** The meetings that may get offers without staff, by official and in the order of `waitingList` (M6). */
export const toBeOfferedList = "to-be-offered";
export const allList = "all";

/** The first part of the sort key, which puts meetings with priority first. */
const lanes = { priority: "0", ordinary: "1" } as const;

export function rowOf(id: string, state: MeetingState): ListedMeeting | undefined {
  const { asked, stage, due, minutesDue, dayLost, place, deputy, attends } = state;
  const { priority, vulnerable, parties, escalatedTo, supervising } = state;
  if (!asked || stage === "unknown") return undefined;
  return {
    meeting: id,
    request: requestOfMeeting(id),
    version: state.personVersion,
    stage,
    host: state.host,
    askedAt: state.askedAt,
    since: state.since,
    ...defined({ due, minutesDue }),
    ...lateIn(state),
    needs: asked.needs,
    ...defined({ priority, vulnerable, dayLost, place }),
    ...(state.walkIn && { walkIn: true as const }),
    ...offerIn(state),
    absences: state.absences,
    ...defined({ deputy }),
    ...(asked.despiteConflict && { despiteConflict: true as const }),
    ...defined({ attends }),
    ...(!isUnconcerned({ parties }) && { parties }),
    ...defined({ escalatedTo, supervising }),
  };
}

const offerIn = ({
  offer,
  unanswered,
}: MeetingState): Pick<ListedMeeting, "offeredUntil" | "offered" | "unanswered"> => ({
  ...(offer && { offeredUntil: offer.until, offered: offer.places }),
  ...defined({ unanswered }),
});

function lateIn(state: MeetingState): Pick<MeetingRow, "late"> {
  const { late, escalatedTo = [] } = state;
  const waitsFor = clockOf(state);
  return late && waitsFor ? { late: { clock: late.clock, at: waitsFor.due, level: escalatedTo.length } } : {};
}

type Where = Pick<View, "list" | "order">;

const onItsDay: readonly Stage[] = ["booked", "arrived", "called", "in-session", "finished", "minuted"];

const laneOf = ({ meeting, priority, vulnerable, askedAt }: ListedMeeting): string =>
  `${priority || vulnerable ? lanes.priority : lanes.ordinary}#${askedAt}#${meeting}`;

/** The list and sort key under which the official and the people who arrange the official's meetings find this meeting. */
function atWork(row: ListedMeeting): Where {
  const { meeting, stage, host, place, due = "" } = row;
  if (stage === "asked") return { list: reviewList(host), order: `${due}#${meeting}` };
  if (stage === "approved" || stage === "offered") {
    return { list: waitingList(host), order: laneOf(row) };
  }
  if (place && onItsDay.includes(stage))
    return { list: sessionList(place.host, place.day), order: `${place.time}#${meeting}` };
  return {};
}

const lateFor = (unit: string, { late, escalatedTo, meeting }: ListedMeeting): Where =>
  late && escalatedTo?.includes(unit) ? { list: lateList(unit), order: `${late.at}#${meeting}` } : {};

/** Returns the reminder of the running deadline for this person; undefined when the person was not warned. */
function remindedOf(
  username: string,
  state: MeetingState,
): (Reminded & { readonly due: string }) | undefined {
  const waitsFor = clockOf(state);
  const { duration, warned = [] } = state.running ?? {};
  const told = warned.filter(({ to }) => to.includes(username));
  const [first] = told.map((one) => remindedFrom(one, duration?.in === "working-hours")).sort();
  if (!waitsFor || first === undefined) return undefined;
  return { ...waitsFor, share: Math.max(...told.map(({ share }) => share)), from: first };
}

/** Makes the row in a person's list of reminders. Without a reminder, the row is removed from the list. */
function reminderView(
  username: string,
  version: number,
  state: MeetingState,
  row: ListedMeeting,
): View<ListedMeeting> {
  const id = `meeting#${row.meeting}#reminds#${username}`;
  const found = remindedOf(username, state);
  if (!found) return { id, version, data: row };
  const { due, ...reminded } = found;
  const place = { list: remindersList(username), order: `${due}#${row.meeting}` };
  return { id, version, ...place, data: { ...row, reminded } };
}

function inCalendar({ meeting, stage, place }: ListedMeeting): Where {
  if (!place || !onItsDay.includes(stage)) return {};
  return { list: calendarList(place.host), order: `${place.day}T${place.time}#${meeting}` };
}

export const buildMeetingViews: BuildViews<MeetingState> = (id, version, state) => {
  const data = rowOf(id, state);
  if (!data) return [];
  const byAge = `${data.askedAt}#${id}`;
  const row = (name: string, where: Where): View<ListedMeeting> => ({
    id: `meeting#${id}#${name}`,
    version,
    ...where,
    data,
  });
  const isContested = data.parties !== undefined && !isOver(state);
  return [
    row("at-work", atWork(data)),
    row("calendar", inCalendar(data)),
    row(
      "to-be-offered",
      isPassedOnTo(state) ? { list: toBeOfferedList, order: `${data.host}#${laneOf(data)}` } : {},
    ),
    row("all", { list: allList, order: byAge }),
    row("request", { list: requestList(data.request), order: id }),
    row("contested", isContested ? { list: contestedList, order: byAge } : {}),
    row("running", state.running ? { list: runningList, order: byAge } : {}),
    // Each unit to which a delay was ever escalated gets a row, which replaces the unit's earlier row.
    ...state.heard.map((unit) => row(`late#${unit}`, lateFor(unit, data))),
    ...(state.everWarned ?? []).map((username) => reminderView(username, version, state, data)),
    ...dutyViews(id, version, state),
    dueView(id, version, nextDue(state)),
  ];
};
