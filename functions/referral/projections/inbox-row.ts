/** What a row of the inbox says of a case (R17). */

import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { Contested } from "../access/conflict.ts";
import type { ClockName } from "../case/clocks.ts";
import type { Stage } from "../case/core.ts";
import type { Ticking } from "../rules/clock-times.ts";

/** What somebody is reminded of in a case. */
export interface Reminded {
  readonly clock: ClockName;
  /** Per cent of its time that were used when they were warned last. */
  readonly share: number;
  /** When it comes to their list; ISO 8601 in UTC. */
  readonly from: string;
  /** Units that the case came to from below: who heads them may see it (D8). */
  readonly escalatedTo: readonly string[];
}

export interface InboxRow {
  readonly case: string;
  /** Which part of its request it is; absent on a whole one (R6). */
  readonly part?: number;
  /** R13. */
  readonly secondStage?: true;
  /** Of the last row by a person: what a bulk step is decided on (R16). */
  readonly version: number;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  /** C4; rows built before lists had it lack it. */
  readonly channel?: Channel;
  readonly stage: Exclude<Stage, "unknown">;
  readonly unit: string;
  readonly expert?: string;
  readonly registeredAt: string;
  /** When it came to the unit that holds it. */
  readonly receivedAt: string;
  /** Of the newest answer; rows built before lists had it lack it. */
  readonly answeredAt?: string;
  readonly seen: boolean;
  /** D6–D8: of the clocks that run, the one due first, with what its time left is counted of. */
  readonly next?: Ticking;
  /** A clock of it ran out and came to somebody above. */
  readonly escalated?: true;
  /** D7: in somebody's morning list, what they are reminded of; `next` is that clock then. */
  readonly reminded?: Reminded;
}

/** A row as it is kept: with whom the case concerns, where it concerns anybody, so that lists hide it from them (R2). */
export interface ListedRow extends InboxRow {
  readonly concerning?: Contested;
}
