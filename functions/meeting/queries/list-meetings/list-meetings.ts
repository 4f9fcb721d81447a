import type * as z from "zod/mini";
import type { meetingItem } from "../../../../shared/contracts/fields/meeting-fields.ts";
import { defined } from "../../../../shared/defined.ts";
import { staffMember } from "../../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../../shared/directory/timing.ts";
import { daysLeft } from "../../../../shared/domain/time/clock-left.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Staff } from "../../../../shared/handler/auth/staff.ts";
import { inOneOrder } from "../../../../shared/journal/in-one-order.ts";
import type { Page } from "../../../../shared/journal/views.ts";
import { gate, gatedIn } from "../../access/meeting-policy.ts";
import { type Names, namesIn } from "../../access/names.ts";
import type { MeetingDeps, StaffDeps } from "../../adapters/deps.ts";
import { inOrder } from "../../journals/place-id.ts";
import {
  allList,
  contestedList,
  type ListedMeeting,
  lateList,
  type MeetingRow,
  remindersList,
  requestList,
  reviewList,
  sessionList,
  waitingList,
} from "../../projections/build-views.ts";
import { withNumbers } from "./day-numbers.ts";

type Item = z.output<typeof meetingItem>;

export interface Wanted {
  readonly list: "review" | "waiting" | "day" | "late" | "reminders" | "contested" | "request" | "all";
  readonly host?: string | undefined;
  readonly request?: string | undefined;
  readonly day?: string | undefined;
  readonly after?: string | undefined;
}

const pageSize = 100;

type ListDeps = Pick<StaffDeps, "views" | "directory" | "days" | "referral" | "now">;

/**
 * Returns a page of a list without the meetings that the person may not see. The page may therefore be short or empty
 * although a next page exists.
 */
export async function listMeetings(
  { views, directory, days, referral, now }: ListDeps,
  staff: Staff,
  { after, ...wanted }: Wanted,
): Promise<Page<Item>> {
  const { snapshot } = await directory.current();
  const at = now();
  const names = namesIn(snapshot);
  const page = await (wanted.list === "late"
    ? lateFor(views, staff, after)
    : oneList(views, listOf(wanted, staff.username, at), after));
  const sees = (row: ListedMeeting, holds: boolean) =>
    gate(snapshot, staff, { ...gatedIn(row), holds }, "see-meeting", at) === undefined;
  const ofRequest = wanted.list === "request" ? wanted.request : undefined;
  const mayHold = ofRequest !== undefined && page.items.some((row) => !sees(row, false) && sees(row, true));
  const holds = mayHold && (await referral.standInCase({ request: ofRequest, by: staff.username })).holds;
  const items = page.items
    .filter(({ reminded }) => reminded === undefined || reminded.from <= at.toISOString())
    .filter((row) => sees(row, holds))
    .map((row) => itemOf(row, names, leftOf(row, snapshot, at)));
  const numbered = wanted.list === "day" ? await withNumbers(days, items) : items;
  return { items: numbered, ...defined({ next: page.next }) };
}

type Views = Pick<MeetingDeps["views"], "list">;

async function oneList(views: Views, list: string, after?: string): Promise<Page<ListedMeeting>> {
  const page = await views.list(list, { limit: pageSize, ...defined({ after }) });
  return { ...page, items: page.items.map(({ data }) => data as ListedMeeting) };
}

/**
 * Merges the escalated meetings of all units that the person heads into one list. The cursor is a position in the common
 * order.
 */
async function lateFor(views: Views, { headOf }: Staff, behind?: string): Promise<Page<ListedMeeting>> {
  const limit = Math.ceil(pageSize / Math.max(1, headOf.length));
  const options = { limit, ...defined({ behind }) };
  const pages = await Promise.all(headOf.map((unit) => views.list(lateList(unit), options)));
  const { rows, goesOn } = inOneOrder<ListedMeeting>(pages, ({ meeting }) => meeting);
  const last = rows.at(-1);
  return { items: rows, ...(goesOn && last?.late && { next: `${last.late.at}#${last.meeting}` }) };
}

function listOf(
  { list, host, day, request = "" }: Omit<Wanted, "after">,
  username: string,
  at: Date,
): string {
  const whose = host ?? username;
  if (list === "request") return requestList(request);
  if (list === "contested") return contestedList;
  if (list === "reminders") return remindersList(username);
  if (list === "all") return allList;
  if (list === "review") return reviewList(whose);
  return list === "waiting" ? waitingList(whose) : sessionList(whose, day ?? tehranDay(at));
}

/**
 * Returns the working time left until the deadline, by the calendar of the official's unit; undefined without a pending
 * task.
 */
export function leftOf(
  { due, minutesDue = due, host }: MeetingRow,
  snapshot: Snapshot,
  at: Date,
): Item["left"] {
  if (minutesDue === undefined) return undefined;
  return daysLeft(new Date(minutesDue), at, officeOf(snapshot, staffMember(snapshot, host)?.unit ?? ""));
}

/** Makes the reply's item from a stored row; leaves out the accused and the units told of delays. */
export function itemOf(row: ListedMeeting, names: Names, left: Item["left"]): Item {
  const { parties: _, escalatedTo: __, offered: ___, supervising: ____, reminded, ...shown } = row;
  const { host, deputy, attends, needs, place, ...rest } = shown;
  return {
    ...rest,
    ...defined({ left }),
    host: names.staff(host),
    needs: [...needs],
    ...(reminded && { reminded: { clock: reminded.clock, share: reminded.share } }),
    ...(place && { place: inOrder(place) }),
    ...(deputy !== undefined && { deputy: names.staff(deputy) }),
    ...(attends !== undefined && { attends: names.staff(attends) }),
  };
}
