/** Which words of a meeting a member of staff reads. One place decides it, and whatever shows a meeting asks here (R15, C15). Pure. */

import type * as z from "zod/mini";
import type { meetingView } from "../../../shared/contracts/fields/meeting-fields.ts";
import type { MeetingRelation } from "../../../shared/contracts/policy.ts";
import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

/** When and where a meeting is, and what the applicant needs there, is shown to all who see the meeting. */
export interface Sight {
  /** What the applicant wrote when they asked for the meeting. */
  readonly asked: boolean;
  /** The statements of the minutes, and the applicant's remark. */
  readonly said: boolean;
  /** What staff decided and wrote: reasons, the written answer, who attended, orders. */
  readonly decided: boolean;
  /** Why some of it is kept back from this person. */
  readonly withheld?: z.output<typeof meetingView>["withheld"];
}

export const logistics: Sight = { asked: false, said: false, decided: false, withheld: "not-yours" };

export const mayReadWords = (staff: Staff, related: readonly MeetingRelation[]): boolean =>
  mayI("see-meeting-words", staff, related) === "yes";

/**
 * @param hidden name and words of the applicant are hidden from this person (C15). The decisions of staff are shown all the
 * same, as in the case; the statements to minute-takers, before whom the applicant sat.
 */
export function sightOf(staff: Staff, related: readonly MeetingRelation[], hidden: boolean): Sight {
  if (!mayReadWords(staff, related)) return logistics;
  if (!hidden) return { asked: true, said: true, decided: true };
  const said = mayI("write-minutes", staff, related) === "yes";
  return { asked: false, said, decided: true, withheld: "identity-hidden" };
}
