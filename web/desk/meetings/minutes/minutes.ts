/** Minutes in their form (M11, M12). Pure. */
import type { writeMinutes } from "../../../../shared/contracts/staff/meeting-session.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import type { InputOf } from "../../app/api/call.ts";
import { keyOf, whoOf } from "../../casework/case/shown/who.ts";
import type { MeetingView } from "../meeting/view.ts";

export type Minutes = NonNullable<MeetingView["minutes"]>;

/** An order as typed: `owner` is a key of the list, `day` in either calendar. */
export interface OrderWords {
  readonly what: string;
  readonly owner: string;
  readonly day: string;
}

export const noOrder: OrderWords = { what: "", owner: "", day: "" };

export interface MinutesWords {
  /** User names. */
  readonly attendees: readonly string[];
  readonly statements: string;
  readonly orders: readonly OrderWords[];
  /** Fingerprint of the minutes at the start, to detect a colleague's changes. */
  readonly onto: string;
}

/** Equal for equal minutes; the remark is left out, since another person writes it. */
export function traceOf(minutes: Minutes | undefined): string {
  if (!minutes) return "";
  const { attendees, statements, orders } = minutes;
  return JSON.stringify([attendees.map(({ username }) => username), statements, orders]);
}

/** The expected people of the organisation; an accused is never listed in the minutes (M3). */
function presumed({ accused, attends, deputy, host }: MeetingView): readonly string[] {
  if (attends) return [attends.username];
  return accused ? [] : [(deputy ?? host).username];
}

/** The saved minutes for editing, or new ones. */
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

/** A correction starts from the final text; its orders are commitments, so only new ones can be added. */
export const correctionOf = (view: MeetingView): CorrectionWords => ({
  ...wordsOf(view),
  orders: [],
  reason: "",
});

/** Drops empty rows. */
const written = (orders: readonly OrderWords[]): readonly OrderWords[] =>
  orders.filter(({ what, owner, day }) => `${what}${owner}${day}`.trim() !== "");

/** The body of `write-minutes`. */
export const bodyOf = ({
  attendees,
  statements,
  orders,
}: MinutesWords): InputOf<typeof writeMinutes>["body"] => ({
  attendees: [...attendees],
  statements,
  orders: written(orders).map(({ what, owner, day }) => ({ what, owner: whoOf(owner), day: dayTyped(day) })),
});
