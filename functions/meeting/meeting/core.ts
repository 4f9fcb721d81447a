/** What every subject of a meeting needs: its stage, and its official. */

import type { meetingStages } from "../../../shared/contracts/fields/meeting-words.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";

/** `unknown`: nobody asked for it yet; it may have heard of the case already (R2). */
export type Stage = "unknown" | (typeof meetingStages)[number];

/** The applicant, or the organisation. */
export type Side = "applicant" | "organisation";

export interface MeetingCore {
  readonly stage: Stage;
  /** When it came to that stage; ISO 8601 in UTC. */
  readonly since: string;
  /** The official. */
  readonly host: string;
  /** The version of the last row that a person wrote: what a step is decided on (R16). */
  readonly personVersion: number;
}

export const begins: MeetingCore = { stage: "unknown", since: "", host: "", personVersion: 0 };

/** It stands there from this row on. */
export const movedTo = (stage: Stage, { at }: Pick<RowHead, "at">): Pick<MeetingCore, "stage" | "since"> => ({
  stage,
  since: at,
});

/** Where it is over, but for what the minutes order. */
const ends = ["minuted", "refused", "in-writing", "withdrawn"] as const satisfies readonly Stage[];

export const isAskedFor = ({ stage }: Pick<MeetingCore, "stage">): boolean => stage !== "unknown";

export const isOver = ({ stage }: Pick<MeetingCore, "stage">): boolean =>
  (ends as readonly Stage[]).includes(stage);
