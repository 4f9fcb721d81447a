/** The typed fields of a meeting's minutes, and the bodies made from them (M11, M12). Pure. */
import type { writeMinutes } from "../../../../shared/contracts/staff/meeting-session.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import type { InputOf } from "../../app/api/call.ts";
import { keyOf, whoOf } from "../../casework/case/shown/who.ts";
import type { MeetingView } from "../meeting/view.ts";

export type Minutes = NonNullable<MeetingView["minutes"]>;

/** An order as typed: `owner` is a key of the list of units and people, `day` is in either calendar. */
export interface OrderWords {
  readonly what: string;
  readonly owner: string;
  readonly day: string;
}

export const noOrder: OrderWords = { what: "", owner: "", day: "" };

export interface MinutesWords {
  /** The user names of the staff who attended. */
  readonly attendees: readonly string[];
  readonly statements: string;
  readonly orders: readonly OrderWords[];
  /** A fingerprint of the minutes when the user started, to detect a colleague's changes. */
  readonly onto: string;
}

/**
 * The fingerprint of minutes; the same minutes have the same fingerprint. The fingerprint leaves out the remark, which
 * another person writes.
 */
export function traceOf(minutes: Minutes | undefined): string {
  if (!minutes) return "";
  const { attendees, statements, orders } = minutes;
  return JSON.stringify([attendees.map(({ username }) => username), statements, orders]);
}

/**
 * The user names of the staff who are expected at the meeting. An accused official is never listed in the minutes (M3).
 */
function presumed({ accused, attends, deputy, host }: MeetingView): readonly string[] {
  if (attends) return [attends.username];
  return accused ? [] : [(deputy ?? host).username];
}

/** The saved minutes as fields to edit, or the fields of new minutes. */
export function wordsOf(view: MeetingView): MinutesWords {
  const { minutes } = view;
  return {
    attendees: minutes ? minutes.attendees.map(({ username }) => username) : presumed(view),
    statements: minutes?.statements ?? "",
    orders: (minutes?.orders ?? []).map(({ what = "", owner, day }) => ({
      what,
      owner: keyOf("unit" in owner ? { unit: owner.unit.key } : { person: owner.person.username }),
      day,
    })),
    onto: traceOf(minutes),
  };
}

export interface CorrectionWords extends MinutesWords {
  readonly reason: string;
}

/**
 * The fields of a correction. A correction starts with the final text but without orders: the earlier orders are
 * already commitments, so a correction can only add new orders.
 */
export const correctionOf = (view: MeetingView): CorrectionWords => ({
  ...wordsOf(view),
  orders: [],
  reason: "",
});

/** The orders without the empty rows. */
const written = (orders: readonly OrderWords[]): readonly OrderWords[] =>
  orders.filter(({ what, owner, day }) => `${what}${owner}${day}`.trim() !== "");

/** The typed fields as the body of the operation `write-minutes`. */
export const bodyOf = ({
  attendees,
  statements,
  orders,
}: MinutesWords): InputOf<typeof writeMinutes>["body"] => ({
  attendees: [...attendees],
  statements,
  orders: written(orders).map(({ what, owner, day }) => ({ what, owner: whoOf(owner), day: dayTyped(day) })),
});
