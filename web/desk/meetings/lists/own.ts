/**
 * Applies the user's own steps to the lists of meetings, which follow a moment later, so that users see their own work (law
 * 8).
 */

import { defined } from "../../../../shared/defined.ts";
import { nowMs } from "../../app/clock/now.ts";
import { comesFirst, type MeetingItem, type MeetingView } from "../meeting/view.ts";

/** The shown list of meetings. */
export type Wanted =
  | { readonly list: "review" | "waiting"; readonly host: string }
  | { readonly list: "contested" | "late" | "reminders" };

export interface OwnReply {
  readonly view: MeetingView;
  /** Milliseconds. */
  readonly at: number;
}

const newest = new Map<string, OwnReply>();

/** Remembers a step's reply; an older reply that comes late is ignored. */
export function rememberOwn(view: MeetingView, at = nowMs()): void {
  const known = newest.get(view.meeting);
  if (known === undefined || known.view.version < view.version) newest.set(view.meeting, { view, at });
}

export const ownReplies = (): readonly OwnReply[] => [...newest.values()];

/** How long a list may lack a meeting that the user's step added; a meeting missing longer has moved on. */
const lag = 30_000;

/** The rows with the user's own steps, in the list's order. Pure. */
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

/** Only the service knows to whom a meeting was escalated; the user's step can only drop it. */
const isTold = ({ list }: Wanted): boolean => list === "late" || list === "reminders";

/** Whether a meeting belongs to this list, by the service's rule. */
function belongs({ stage, host, accused, late }: MeetingView, wanted: Wanted): boolean {
  if (wanted.list === "late") return late !== undefined;
  if (wanted.list === "reminders") return stage === "asked" || stage === "finished";
  if (wanted.list === "contested") return accused === true && !ends.includes(stage);
  if (!("host" in wanted) || host.username !== wanted.host) return false;
  return wanted.list === "review" ? stage === "asked" : stage === "approved" || stage === "offered";
}

/** The service's order: by due date; by priority, then waiting time (M7); by time overdue; by age. */
function orderOf(
  { meeting, minutesDue = "", due = minutesDue, askedAt, late, ...item }: MeetingItem,
  { list }: Wanted,
): string {
  if (list === "late") return `${late?.at}#${meeting}`;
  if (list === "review" || list === "reminders") return `${due}#${meeting}`;
  return list === "waiting" ? `${comesFirst(item) ? 0 : 1}#${askedAt}#${meeting}` : `${askedAt}#${meeting}`;
}
