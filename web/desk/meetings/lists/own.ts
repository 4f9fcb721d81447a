/**
 * One's own steps on meetings, in the lists until they have caught up: a list is built a moment later than a meeting
 * changes, and nobody shall see their own work undone (law 8).
 */

import { defined } from "../../../../shared/defined.ts";
import { nowMs } from "../../app/clock/now.ts";
import { comesFirst, type MeetingItem, type MeetingView } from "../meeting/view.ts";

/** Which list of meetings is looked at. */
export type Wanted =
  | { readonly list: "review" | "waiting"; readonly host: string }
  | { readonly list: "contested" | "late" | "reminders" };

export interface OwnReply {
  readonly view: MeetingView;
  /** Milliseconds. */
  readonly at: number;
}

const newest = new Map<string, OwnReply>();

/** After a step: what the meeting is now. An older reply that comes late changes nothing. */
export function rememberOwn(view: MeetingView, at = nowMs()): void {
  const known = newest.get(view.meeting);
  if (known === undefined || known.view.version < view.version) newest.set(view.meeting, { view, at });
}

export const ownReplies = (): readonly OwnReply[] => [...newest.values()];

/** So long a list may lack what came into it by one's own step. Later somebody else has moved it on. */
const lag = 30_000;

/** The rows as they are by one's own steps, in the order of the list. Pure. */
export function withOwn(
  rows: readonly MeetingItem[],
  wanted: Wanted,
  own: readonly OwnReply[],
  now: number,
): readonly MeetingItem[] {
  const listed = new Map(rows.map((row) => [row.meeting, row]));
  const mine = new Map<string, MeetingItem>();
  for (const { view, at } of own) {
    const row = listed.get(view.meeting);
    const isNews = row ? view.version > row.version : now - at < lag && !isTold(wanted);
    const { reminded } = row ?? {};
    if (isNews) mine.set(view.meeting, { ...view, ...defined({ reminded }) });
  }
  const gone = (row: MeetingItem) => mine.has(row.meeting);
  const came = [...mine.values()].filter((view) => belongs(view as MeetingView, wanted));
  return [...rows.filter((row) => !gone(row)), ...came].toSorted((one, other) =>
    orderOf(one, wanted) < orderOf(other, wanted) ? -1 : 1,
  );
}

const ends: readonly MeetingItem["stage"][] = ["minuted", "refused", "in-writing", "withdrawn"];

/** Whom it came to only the service knows: one's own step takes it out, or leaves it where it is. */
const isTold = ({ list }: Wanted): boolean => list === "late" || list === "reminders";

/** Whether it is in this list, as the service would say. */
function belongs({ stage, host, accused, late }: MeetingView, wanted: Wanted): boolean {
  if (wanted.list === "late") return late !== undefined;
  if (wanted.list === "reminders") return stage === "asked" || stage === "finished";
  if (wanted.list === "contested") return accused === true && !ends.includes(stage);
  if (!("host" in wanted) || host.username !== wanted.host) return false;
  return wanted.list === "review" ? stage === "asked" : stage === "approved" || stage === "offered";
}

/** As the service orders: by when it is due; those who come first, then by how long they wait (M7); since when it is late; by age. */
function orderOf(
  { meeting, minutesDue = "", due = minutesDue, askedAt, late, ...item }: MeetingItem,
  { list }: Wanted,
): string {
  if (list === "late") return `${late?.at}#${meeting}`;
  if (list === "review" || list === "reminders") return `${due}#${meeting}`;
  return list === "waiting" ? `${comesFirst(item) ? 0 : 1}#${askedAt}#${meeting}` : `${askedAt}#${meeting}`;
}
