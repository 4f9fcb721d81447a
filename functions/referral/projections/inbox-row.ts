/** A case's row in the inbox (R17). */

import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { Contested } from "../access/conflict.ts";
import type { ClockName } from "../case/clocks.ts";
import type { Stage } from "../case/core.ts";
import type { Ticking } from "../rules/clock-times.ts";

/** The warning about which a person is reminded. */
export interface Reminded {
  readonly clock: ClockName;
  /** How much of the clock's time was used at the latest warning, in per cent. */
  readonly share: number;
  /** When the case enters the person's morning list: ISO 8601 in UTC. */
  readonly from: string;
  /** The units to which the case was escalated; their heads may see it (D8). */
  readonly escalatedTo: readonly string[];
}

export interface InboxRow {
  readonly case: string;
  /** The number of this part of a divided case; absent in a whole case (R6). */
  readonly part?: number;
  /** Set when the case is in its second stage (R13). */
  readonly secondStage?: true;
  /** Set when an outside body answered through its link and no person has changed the case since (R7). */
  readonly outsideAnswered?: true;
  /**
   * The version of the newest row that a person wrote in the case's journal. The desk sends this version with a step on
   * several cases, and the step is refused for a case that has a newer one (R16).
   */
  readonly version: number;
  readonly kind: string;
  readonly subject: string;
  readonly province?: string;
  /** The channel by which the request was registered (C4); absent in rows of earlier releases. */
  readonly channel?: Channel;
  readonly stage: Exclude<Stage, "unknown">;
  readonly unit: string;
  readonly expert?: string;
  readonly registeredAt: string;
  /** When the holding unit received the case. */
  readonly receivedAt: string;
  /** When the latest answer was published; absent in rows of earlier releases. */
  readonly answeredAt?: string;
  readonly seen: boolean;
  /** Set while nobody has decided whom the applicant means by the written name of the accused (R2). */
  readonly nameUndecided?: true;
  /** The running clock that is due first, with the fields from which its time left is computed (D6–D8). */
  readonly next?: Ticking;
  /** Set when a running clock of the case was escalated. */
  readonly escalated?: true;
  /** Set in rows of a person's morning list; `next` is then the clock of the warning (D7). */
  readonly reminded?: Reminded;
}

/**
 * A row as it is stored, with the accused and deciders of the case, so that lists hide it from people in conflict of
 * interest (R2).
 */
export interface ListedRow extends InboxRow {
  readonly concerning?: Contested;
}
