/** The system that a drill by HTTP uses, as the drill sees it. */

import type { StaffMember } from "../../support/staff.ts";
import type { Visitor } from "../../support/visitor.ts";
import type { QueueFigures, SmsFigures } from "../report.ts";

export interface Place {
  readonly way: "stack" | "at";
  /** Makes the browser of one applicant. */
  visitor(): Visitor;
  /** The people who can sign in. */
  readonly usernames: readonly string[];
  /** Returns a signed-in member of staff. */
  staff(username: string): Promise<StaffMember>;
  /**
   * The queues, messages and errors that only the owner of the system sees; absent for a system that is seen from
   * outside.
   */
  readonly inside?: Inside;
}

/** A queue at one moment. */
export interface QueueNow {
  /** The number of messages that wait or are being handled. */
  readonly waiting: number;
  /** The seconds since the oldest of their events happened. */
  readonly oldest: number;
}

export interface Inside {
  /** Resolves when all queues are empty and no function runs. */
  settled(): Promise<void>;
  queues(): Readonly<Record<string, QueueNow>>;
  /** By queue, the largest backlog and greatest age (`worst`), and the number of dead letters. */
  queueFigures(worst: ReadonlyMap<string, QueueNow>): Readonly<Record<string, QueueFigures>>;
  /** The number of messages that the stack recorded, by template and channel. */
  notices(): Readonly<Record<string, number>>;
  sms(): SmsFigures;
  /** Errors that functions logged, and calls that a role did not allow. */
  readonly complaints: readonly string[];
}

export interface HttpOptions {
  readonly seed: number;
  readonly requests: number;
  /** How many registrations are sent at once; as many members of staff work at once. */
  readonly atOnce: number;
  /** The share of requests that operators register, from 0 to 1. */
  readonly phoneShare: number;
  /**
   * After all requests were sent: how often in a row the whole staff may find nothing in their inboxes before the drill
   * ends though cases are open; 60 when absent.
   */
  readonly rounds?: number;
  readonly progress: (line: string) => void;
}
