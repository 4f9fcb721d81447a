/**
 * Applies the user's own steps to the lists of meetings, which the service updates a moment later, so that users see
 * the result of their steps.
 */

import { defined } from "../../../../shared/defined.ts";
import { nowMs } from "../../app/clock/now.ts";
import { comesFirst, type MeetingItem, type MeetingView } from "../meeting/view.ts";

export type Wanted =
  | { readonly list: "review" | "waiting"; readonly host: string }
  | { readonly list: "contested" | "late" | "reminders" };

export interface OwnReply {
  readonly view: MeetingView;
  /** When the user took the step, by the server's time in milliseconds. */
  readonly at: number;
}

const newest = new Map<string, OwnReply>();

/** Remembers the meeting in the reply to a step; ignores a late reply of an older version. */
export function rememberOwn(view: MeetingView, at = nowMs()): void {
  const known = newest.get(view.meeting);
  if (known === undefined || known.view.version < view.version) newest.set(view.meeting, { view, at });
}

export const ownReplies = (): readonly OwnReply[] => [...newest.values()];

/**
 * For this many milliseconds, a meeting that the user's step added is shown although the service's list lacks the
 * meeting. A meeting missing from the service's list for longer has left the list.
 */
const lag = 30_000;

/** The rows with the user's own steps applied, in the order of the list. Pure. */
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

/** Whether only the service knows which meetings belong to the list; the user's own step then adds none. */
const isTold = ({ list }: Wanted): boolean => list === "late" || list === "reminders";

/** Whether a meeting belongs to this list, by the same rule as in the service. */
function belongs({ stage, host, accused, late }: MeetingView, wanted: Wanted): boolean {
  if (wanted.list === "late") return late !== undefined;
  if (wanted.list === "reminders") return stage === "asked" || stage === "finished";
  if (wanted.list === "contested") return accused === true && !ends.includes(stage);
  if (!("host" in wanted) || host.username !== wanted.host) return false;
  return wanted.list === "review" ? stage === "asked" : stage === "approved" || stage === "offered";
}

/**
 * The text by which a list is sorted, as in the service: by due date; by priority and then waiting time (M7); by time
 * overdue; or by age.
 */
function orderOf(
  { meeting, minutesDue = "", due = minutesDue, askedAt, late, ...item }: MeetingItem,
  { list }: Wanted,
): string {
  if (list === "late") return `${late?.at}#${meeting}`;
  if (list === "review" || list === "reminders") return `${due}#${meeting}`;
  return list === "waiting" ? `${comesFirst(item) ? 0 : 1}#${askedAt}#${meeting}` : `${askedAt}#${meeting}`;
}
