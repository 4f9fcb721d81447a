/**
 * The rows of a meeting, whole, from the fold alone: one in the list of its official where somebody has something to do (to
 * be decided, to be arranged, or on its day), one in their calendar, one among all, one with its request, one where somebody
 * is complained of, and one for each unit above that heard that it is late, one for each person who was ever warned, and one while a clock runs.
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
  /** Of the last row by a person: what a step is decided on (R16). */
  readonly version: number;
  readonly stage: Exclude<Stage, "unknown">;
  readonly host: string;
  readonly askedAt: string;
  /** When it came to where it stands. */
  readonly since: string;
  /** By when it is to be decided. */
  readonly due?: string;
  /** By when the minutes are to be final (M12). */
  readonly minutesDue?: string;
  /** D8: what was not done in time, since when, and how many levels above heard of it. */
  readonly late?: { readonly clock: LateClock; readonly at: string; readonly level: number };
  readonly needs: readonly MeetingNeed[];
  /** M7. */
  readonly priority?: true;
  readonly vulnerable?: true;
  /** Why the day went on which it had a place. */
  readonly dayLost?: DayCancelledBecause;
  readonly place?: Place;
  /** M9: came without a time. */
  readonly walkIn?: true;
  /** Until when an offer stands. */
  readonly offeredUntil?: string;
  /** How many offers nobody answered since it had a place last. */
  readonly unanswered?: number;
  readonly absences: Readonly<Record<Side, number>>;
  readonly deputy?: string;
  /** M3. */
  readonly despiteConflict?: true;
  readonly attends?: string;
}

/** As it is kept: with who is complained of, where anybody is, so that no list shows it to them (R2), and who heard of it. */
export interface ListedMeeting extends MeetingRow {
  readonly parties?: Parties;
  /** M6: the times of the offer that stands. */
  readonly offered?: readonly Place[];
  /** Whoever heads one of these units may see it (D8). */
  readonly escalatedTo?: readonly string[];
  /** Whoever heads one of these was warned of it (D7). */
  readonly supervising?: readonly string[];
  /** D7, in somebody's morning list: of what they are reminded, and from when on. */
  readonly reminded?: Reminded;
}

/** `share`: per cent of the time that were used when they were warned last. `from`: ISO 8601 in UTC. */
export interface Reminded {
  readonly clock: LateClock;
  readonly share: number;
  readonly from: string;
}

/** To be decided, by when it is due (M2). */
export const reviewList = (host: string): string => `review#${host}`;
/** Approved, or with an offer out: those who come first, then the others, each by how long they wait (M7). */
export const waitingList = (host: string): string => `waiting#${host}`;
/** The session of a day, by time (M9). */
export const sessionList = (host: string, day: string): string => `session#${host}#${day}`;
/** An official's meetings that have a time, by day and time (M13). */
export const calendarList = (host: string): string => `calendar#${host}`;
export const requestList = (request: string): string => `request#${request}`;
/** Every meeting that is not over and in whose case somebody is complained of: inspection finds its own among them (M3). */
export const contestedList = "contested";
/** D8: what came to the head of a unit because it is late; the oldest first. */
export const lateList = (unit: string): string => `late#${unit}`;
/** D7: what somebody was warned of, by when it is due. */
export const remindersList = (username: string): string => `reminders#${username}`;
/** Of all officials, what has a clock that runs: counted again when the calendar changes (D3). */
export const runningList = "running";
/** M6: to whom times are offered by themselves; of each official in the order of `waitingList`. */
export const toBeOfferedList = "to-be-offered";
export const allList = "all";

/** Text before which the priority lane ends. */
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

/** Where the official, and whoever arranges for them, finds it now. */
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

/** Of the clock that runs; nothing where they were not warned of it. */
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

/** A row stands in no list when there is nothing to remind them of. */
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
    // A row for each unit that ever heard of it, so that one that stood is overwritten.
    ...state.heard.map((unit) => row(`late#${unit}`, lateFor(unit, data))),
    ...(state.everWarned ?? []).map((username) => reminderView(username, version, state, data)),
    ...dutyViews(id, version, state),
    dueView(id, version, nextDue(state)),
  ];
};
