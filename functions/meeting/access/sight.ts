/**
 * Decides which texts of a meeting a member of staff may read (R15, C15). All views of meetings use these pure functions.
 */

import type * as z from "zod/mini";
import type { meetingView } from "../../../shared/contracts/fields/meeting-fields.ts";
import type { MeetingRelation } from "../../../shared/contracts/policy.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

/**
 * Which texts of a meeting a person may read. Time, place and the applicant's needs are shown to all who see the meeting.
 */
export interface Sight {
  /** The text in which the applicant asked for the meeting. */
  readonly asked: boolean;
  /** The statements in the minutes, and the applicant's remark on the minutes. */
  readonly said: boolean;
  /** Texts by staff: reasons, the written answer, the attendees, and the orders in the minutes. */
  readonly decided: boolean;
  /** Why some texts are withheld from this person; absent when all are shown. */
  readonly withheld?: z.output<typeof meetingView>["withheld"];
}

export const logistics: Sight = { asked: false, said: false, decided: false, withheld: "not-yours" };

export const mayReadWords = (staff: Staff, related: readonly MeetingRelation[]): boolean =>
  mayI("see-meeting-words", staff, related) === "yes";

/**
 * Which texts this person may read. When the applicant's identity is hidden, staff's decisions are shown, but the
 * applicant's text is not. Only minute-takers, who met the applicant, may then read the statements.
 *
 * @param hidden whether the applicant's identity is hidden from this person (C15).
 */
export function sightOf(staff: Staff, related: readonly MeetingRelation[], hidden: boolean): Sight {
  if (!mayReadWords(staff, related)) return logistics;
  if (!hidden) return { asked: true, said: true, decided: true };
  const said = mayI("write-minutes", staff, related) === "yes";
  return { asked: false, said, decided: true, withheld: "identity-hidden" };
}
