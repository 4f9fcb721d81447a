import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import type { Owner } from "../../../functions/referral/case/commitments.ts";
import type { World } from "../world.ts";
import type { Client } from "./client.ts";
import type { ByClerk } from "./lying-clerk.ts";
import type { ByPin } from "./pin-holder.ts";

/** What actors share, and what they remember for the invariants: an account of its own, apart from any journal. */
export interface Cast {
  readonly world: World;
  readonly client: Client;
  /** What was asked, by the tracking code that was given for it. */
  readonly registered: Map<string, NewRequest>;
  /** C18: those of them whose applicant has neither mobile nor e-mail. */
  readonly byCall: Set<string>;
  /** C2: the PIN on the newest receipt that the desk handed out. */
  readonly pins: Map<string, string>;
  /** Accepted steps and readings in sessions of such PINs. */
  readonly byPin: ByPin[];
  /** The replies that the lying clerk got. */
  readonly byClerk: ByClerk[];
  /** C10: who were sent a code to join a group's request, by their mobile. */
  readonly joiners: Map<string, Pick<NewRequest["applicant"], "mobile" | "contactBy">>;
  /** C20: the codes that stand on pads. */
  readonly pads: Set<string>;
  /** Those of them of which somebody was told that another has begun to enter them. */
  readonly begun: Set<string>;
  /** The version of the case that a member of staff looked at, by the case and the key of the step they took. */
  readonly lookedAt: Map<string, number>;
  /** The reasons an expert gave, by the key of the draft: in its own body, or in the other one. */
  readonly reasons: Map<string, readonly string[]>;
  /** Who waits until somebody registers. */
  readonly awaiting: (() => void)[];
  /** Who owes something by a draft, which may be published (R11), or because inspection asked or ordered it (R2). */
  readonly promised: Owner[];
  /** Requests that were split, and those to whose answer their applicant objected: there is more to do. */
  readonly split: Set<string>;
  readonly objected: Set<string>;
  /** Who was told that whoever they named is in conflict with a case: `407155289363 h.moradi`. */
  readonly inConflict: Set<string>;
  /** Who got no reply any more to a step they had taken: `407155289363 h.moradi`. */
  readonly lapsed: Set<string>;
  /** The officials who receive people in this run; none where nobody does. */
  readonly receiving: readonly string[];
  /** The meetings that were asked for and that nobody found to be over: `407155289363.1`. */
  readonly meetings: Set<string>;
  /** What staff were shown of applicants: `407155289363 m.karimi applicant`. */
  readonly seen: Set<string>;
  /** Who was shown a case, and when that was sent and answered: milliseconds since the epoch. */
  readonly sights: Sight[];
  /** The webhooks that an administrator added, and since when each stood in the list that is asked (N6). */
  readonly webhooks: { readonly webhook: string; readonly since: number }[];
}

interface Sight {
  readonly username: string;
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a step under this key appended a row to the case: without one its reply is not kept (C8, C19). */
export const hasRow = ({ world }: Cast, id: string, key: string): boolean =>
  world.referral.table.rows.some((row) => row.id === id && row.key === key);
