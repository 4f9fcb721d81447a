import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import type { Owner } from "../../../functions/referral/case/commitments.ts";
import type { World } from "../world.ts";
import type { Client } from "./client.ts";
import type { ByClerk } from "./lying-clerk.ts";
import type { ByPin } from "./pin-holder.ts";

/** The actors' shared memory, for the invariants: an account that is independent of every journal. */
export interface Cast {
  readonly world: World;
  readonly client: Client;
  /** Each registration's input, by the tracking code that the reply gave. */
  readonly registered: Map<string, NewRequest>;
  /** C18: the requests whose applicant has neither mobile nor e-mail. */
  readonly byCall: Set<string>;
  /** C2: the PIN on the newest receipt that the desk printed. */
  readonly pins: Map<string, string>;
  /** Accepted steps and reads in sessions that such PINs opened. */
  readonly byPin: ByPin[];
  /** The replies that the lying clerk got. */
  readonly byClerk: ByClerk[];
  /** C10: people who were sent a code to join a group's request, by their mobile. */
  readonly joiners: Map<string, Pick<NewRequest["applicant"], "mobile" | "contactBy">>;
  /** C20: the codes printed on pads. */
  readonly pads: Set<string>;
  /** Pad codes for which a clerk was told that another clerk has begun the entry. */
  readonly begun: Set<string>;
  /** The version of the case that an employee saw, by case and key of the step they took. */
  readonly lookedAt: Map<string, number>;
  /** The reasons in an expert's draft, by the draft's key: of its own body, or of the other one. */
  readonly reasons: Map<string, readonly string[]>;
  /** Actors that wait until a request is registered. */
  readonly awaiting: (() => void)[];
  /** Commitments and their owners: made by a draft that may be published (R11), or asked or ordered by inspection (R2). */
  readonly promised: Owner[];
  /** Requests that were split, and those whose applicant objected: the desk has more to do. */
  readonly split: Set<string>;
  readonly objected: Set<string>;
  /** Employees who were refused because the person they named is in conflict with the case: `407155289363 h.moradi`. */
  readonly inConflict: Set<string>;
  /** Employees who got no reply to a retried step that was accepted: `407155289363 h.moradi`. */
  readonly lapsed: Set<string>;
  /** The officials who receive people in this run; empty in most runs. */
  readonly receiving: readonly string[];
  /** Meetings that were asked for and that no actor has seen end: `407155289363.1`. */
  readonly meetings: Set<string>;
  /** The applicants' data that staff were shown: `407155289363 m.karimi applicant`. */
  readonly seen: Set<string>;
  /** Employees who were shown a case, and when the read was sent and answered: milliseconds since the epoch. */
  readonly sights: Sight[];
  /** The webhooks that an administrator added, and since when each stood in the list that senders read (N6). */
  readonly webhooks: { readonly webhook: string; readonly since: number }[];
}

interface Sight {
  readonly username: string;
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** Whether a step under this key appended a row to the case: without one its reply is not stored (C8, C19). */
export const hasRow = ({ world }: Cast, id: string, key: string): boolean =>
  world.referral.table.rows.some((row) => row.id === id && row.key === key);
