import type * as z from "zod/mini";
import type { meetingItem } from "../../../shared/contracts/meeting-fields.ts";
import { staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { officeOf } from "../../../shared/directory/timing.ts";
import { daysLeft } from "../../../shared/domain/clock-left.ts";
import { tehranDay } from "../../../shared/domain/tehran-time.ts";
import type { Staff } from "../../../shared/handler/policy.ts";
import type { Page } from "../../../shared/journal/views.ts";
import {
  allList,
  contestedList,
  type ListedMeeting,
  type MeetingRow,
  requestList,
  reviewList,
  sessionList,
  waitingList,
} from "../build-views.ts";
import type { MeetingDeps } from "../deps.ts";
import { type Gated, gate } from "../gate.ts";
import { type Names, namesIn } from "../names.ts";

type Item = z.output<typeof meetingItem>;

export interface Wanted {
  readonly list: "review" | "waiting" | "day" | "contested" | "request" | "all";
  readonly host?: string | undefined;
  readonly request?: string | undefined;
  readonly day?: string | undefined;
  readonly after?: string | undefined;
}

const pageSize = 100;

/** A page of a list; what somebody may not see is not in it, so that a page may be short, or empty and not the last. */
export async function listMeetings(
  { views, directory, now }: Pick<MeetingDeps, "views" | "directory" | "now">,
  staff: Staff,
  { after, ...wanted }: Wanted,
): Promise<Page<Item>> {
  const { snapshot } = await directory.current();
  const at = now();
  const names = namesIn(snapshot);
  const options = { limit: pageSize, ...(after !== undefined && { after }) };
  const page = await views.list(listOf(wanted, staff.username, at), options);
  const items = page.items
    .map(({ data }) => data as ListedMeeting)
    .filter((row) => gate(snapshot, staff, gatedIn(row), "see-meeting", at) === undefined)
    .map((row) => itemOf(row, names, leftOf(row, snapshot, at)));
  return { items, ...(page.next !== undefined && { next: page.next }) };
}

const gatedIn = ({ host, deputy, parties = { units: [], people: [] } }: ListedMeeting): Gated => ({
  host,
  parties,
  ...(deputy !== undefined && { deputy }),
});

function listOf(
  { list, host, day, request = "" }: Omit<Wanted, "after">,
  username: string,
  at: Date,
): string {
  const whose = host ?? username;
  if (list === "request") return requestList(request);
  if (list === "contested") return contestedList;
  if (list === "all") return allList;
  if (list === "review") return reviewList(whose);
  return list === "waiting" ? waitingList(whose) : sessionList(whose, day ?? tehranDay(at));
}

/** By the calendar of the official's unit; nothing when it is decided. */
export const leftOf = ({ due, host }: MeetingRow, snapshot: Snapshot, at: Date): Item["left"] =>
  due === undefined
    ? undefined
    : daysLeft(new Date(due), at, officeOf(snapshot, staffMember(snapshot, host)?.unit ?? ""));

/** Who is complained of stays in the row. */
export function itemOf(
  row: MeetingRow & Pick<ListedMeeting, "parties">,
  names: Names,
  left: Item["left"],
): Item {
  const { parties: _, host, deputy, attends, needs, place, ...rest } = row;
  return {
    ...rest,
    ...(left && { left }),
    host: names.staff(host),
    needs: [...needs],
    ...(place && { place: { ...place } }),
    ...(deputy !== undefined && { deputy: names.staff(deputy) }),
    ...(attends !== undefined && { attends: names.staff(attends) }),
  };
}
