/** Minutes while they are written (M11, M12). Pure. */
import type { writeMinutes } from "../../../../shared/contracts/staff/meeting-session.ts";
import { dayTyped } from "../../administration/organisation/days.ts";
import type { InputOf } from "../../app/api/call.ts";
import { keyOf, whoOf } from "../../casework/case/shown/who.ts";
import type { MeetingView } from "../meeting/view.ts";

export type Minutes = NonNullable<MeetingView["minutes"]>;

/** An order as it is typed: `owner` as in the list to choose from, `day` in either calendar. */
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
  /** Of the minutes that were there when they began: whether somebody else wrote meanwhile. */
  readonly onto: string;
}

/** The same text for the same minutes; the remark is somebody else's part of them. */
export function traceOf(minutes: Minutes | undefined): string {
  if (!minutes) return "";
  const { attendees, statements, orders } = minutes;
  return JSON.stringify([attendees.map(({ username }) => username), statements, orders]);
}

/** Who sits there of the organisation, before anybody says: who is complained of may be in no minutes (M3). */
function presumed({ accused, attends, deputy, host }: MeetingView): readonly string[] {
  if (attends) return [attends.username];
  return accused ? [] : [(deputy ?? host).username];
}

/** What was saved, to be written on; or how minutes begin. */
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

/** A correction begins with what stands there; the orders are commitments already, and only new ones are added. */
export const correctionOf = (view: MeetingView): CorrectionWords => ({
  ...wordsOf(view),
  orders: [],
  reason: "",
});

/** Rows with nothing in them are no orders. */
const written = (orders: readonly OrderWords[]): readonly OrderWords[] =>
  orders.filter(({ what, owner, day }) => `${what}${owner}${day}`.trim() !== "");

/** As `write-minutes` takes them. */
export const bodyOf = ({
  attendees,
  statements,
  orders,
}: MinutesWords): InputOf<typeof writeMinutes>["body"] => ({
  attendees: [...attendees],
  statements,
  orders: written(orders).map(({ what, owner, day }) => ({ what, owner: whoOf(owner), day: dayTyped(day) })),
});
