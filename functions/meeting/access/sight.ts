/** Decides which texts of a meeting a member of staff may read; every view of a meeting asks here (R15, C15). Pure. */

import type * as z from "zod/mini";
import type { meetingView } from "../../../shared/contracts/fields/meeting-fields.ts";
import type { MeetingRelation } from "../../../shared/contracts/policy.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

/** Time, place and the applicant's needs are shown to all who see the meeting; these texts are not. */
export interface Sight {
  /** The applicant's text when they asked for the meeting. */
  readonly asked: boolean;
  /** The statements of the minutes, and the applicant's remark. */
  readonly said: boolean;
  /** Staff's texts: reasons, the written answer, attendees, orders. */
  readonly decided: boolean;
  /** Why some texts are withheld from this person. */
  readonly withheld?: z.output<typeof meetingView>["withheld"];
}

export const logistics: Sight = { asked: false, said: false, decided: false, withheld: "not-yours" };

export const mayReadWords = (staff: Staff, related: readonly MeetingRelation[]): boolean =>
  mayI("see-meeting-words", staff, related) === "yes";

/**
 * @param hidden the applicant's identity is hidden from this person (C15). Staff's decisions are shown all the same, as in
 * the case, and the statements to minute-takers, who met the applicant.
 */
export function sightOf(staff: Staff, related: readonly MeetingRelation[], hidden: boolean): Sight {
  if (!mayReadWords(staff, related)) return logistics;
  if (!hidden) return { asked: true, said: true, decided: true };
  const said = mayI("write-minutes", staff, related) === "yes";
  return { asked: false, said, decided: true, withheld: "identity-hidden" };
}
