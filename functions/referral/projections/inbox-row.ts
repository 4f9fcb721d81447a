/** A case's row in the inbox (R17). */

import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { Contested } from "../access/conflict.ts";
import type { ClockName } from "../case/clocks.ts";
import type { Stage } from "../case/core.ts";
import type { Ticking } from "../rules/clock-times.ts";

/** The warning that a person is reminded of. */
export interface Reminded {
  readonly clock: ClockName;
  /** The used share of the clock's time at the latest warning, in per cent. */
  readonly share: number;
  /** When it enters their morning list; ISO 8601 in UTC. */
  readonly from: string;
  /** Units that the case was escalated to, whose heads may see it (D8). */
  readonly escalatedTo: readonly string[];
}

export interface InboxRow {
  readonly case: string;
  /** The number of a part; absent in a whole case (R6). */
  readonly part?: number;
  /** The case is in its second stage (R13). */
  readonly secondStage?: true;
  /** The version of the last row by a person, which a bulk step compares (R16). */
  readonly version: number;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  /** The channel of registration (C4); absent in rows of earlier releases. */
  readonly channel?: Channel;
  readonly stage: Exclude<Stage, "unknown">;
  readonly unit: string;
  readonly expert?: string;
  readonly registeredAt: string;
  /** When it came to the unit that holds it. */
  readonly receivedAt: string;
  /** The time of the latest answer; absent in rows of earlier releases. */
  readonly answeredAt?: string;
  readonly seen: boolean;
  /** The running clock that is due first, with the values that its time left is computed from (D6–D8). */
  readonly next?: Ticking;
  /** A running clock of the case was escalated. */
  readonly escalated?: true;
  /** Set in a person's morning list, where `next` is the clock of the reminder (D7). */
  readonly reminded?: Reminded;
}

/** A stored row, with the parties of the case, if any, so that lists hide it from people in conflict (R2). */
export interface ListedRow extends InboxRow {
  readonly concerning?: Contested;
}
