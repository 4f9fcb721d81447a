import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import type { Owner } from "../../../functions/referral/case/commitments.ts";
import type { World } from "../world.ts";
import type { Client } from "./client.ts";
import type { ByClerk } from "./lying-clerk.ts";
import type { ByPin } from "./pin-holder.ts";

/**
 * What the actors noted during the run. The invariants compare these notes with the journals; the actors do not read the
 * notes from the journals.
 */
export interface Cast {
  readonly world: World;
  readonly client: Client;
  /** The input of each registration, by the tracking code that the reply contained. */
  readonly registered: Map<string, NewRequest>;
  /** The tracking codes of imported requests, by the code of each in the earlier system (P8). */
  readonly imported: Map<string, string>;
  /** The requests whose applicant has neither mobile nor e-mail, and is called instead (C18). */
  readonly byCall: Set<string>;
  /** The PIN on the newest receipt that the desk printed, by request (C2). */
  readonly pins: Map<string, string>;
  /** Accepted steps and reads in sessions that were opened with a receipt's PIN. */
  readonly byPin: ByPin[];
  /** The accepted acts of the simulated lying clerk, and the replies that this clerk read (`lying-clerk.ts`). */
  readonly byClerk: ByClerk[];
  /** The people who were sent a code to join a group's request; the key is the person's mobile (C10). */
  readonly joiners: Map<string, Pick<NewRequest["applicant"], "mobile" | "contactBy">>;
  /** The tracking codes on receipts that were printed in advance, before any request was registered under them (C20). */
  readonly pads: Set<string>;
  /**
   * Tracking codes from pads of receipts. For each, a clerk who entered a form was told that another clerk has started
   * to enter it.
   */
  readonly begun: Set<string>;
  /** The version of the case that an employee saw before a step; the key names the case and the step's idempotency key. */
  readonly lookedAt: Map<string, number>;
  /** The reasons that an expert's draft gives in each of the two bodies sent under its idempotency key; by this key. */
  readonly reasons: Map<string, readonly string[]>;
  /** Callbacks of actors that wait until a request is registered. */
  readonly awaiting: (() => void)[];
  /** Contains `model` once a model of suggestions was trained (R20). */
  readonly taught: Set<"model">;
  /** The units and people who owe something: a commitment in a drafted answer (R11), or what inspection ordered or asked. */
  readonly promised: Owner[];
  /** Requests about which staff tried to ask an outside body (R7). */
  readonly outside: Set<string>;
  /** Requests that were split into parts. Split requests and those in `objected` get more rounds of work at the desk. */
  readonly split: Set<string>;
  readonly objected: Set<string>;
  /**
   * Employees who were refused because a person whom they named is in conflict of interest with the case: `407155289363
   * h.moradi`.
   */
  readonly inConflict: Set<string>;
  /** Employees whose retry of an accepted step was refused: `407155289363 h.moradi`. */
  readonly lapsed: Set<string>;
  /** The officials who receive applicants in this run; empty in most runs. */
  readonly receiving: readonly string[];
  /** The ids of requested meetings that no actor has seen end: `407155289363.1`. */
  readonly meetings: Set<string>;
  /** Which data of an applicant an employee was shown: `407155289363 m.karimi applicant`. */
  readonly seen: Set<string>;
  /**
   * The times at which an employee was shown a case: when the read was sent and when it was answered, in milliseconds since
   * the epoch.
   */
  readonly sights: Sight[];
  /**
   * The webhooks that an administrator added, each with the time from which every new event must be sent to the webhook (N6).
   */
  readonly webhooks: { readonly webhook: string; readonly since: number }[];
}

interface Sight {
  readonly username: string;
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Returns whether the step with this key appended a row to the case. Only a step with a row has its reply stored for a retry
 * (C8, C19).
 */
export const hasRow = ({ world }: Cast, id: string, key: string): boolean =>
  world.referral.table.rows.some((row) => row.id === id && row.key === key);
