/** The state that all subjects of a meeting share: its stage and its official. */

import type { meetingStages } from "../../../shared/contracts/fields/meeting-words.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";

/** `unknown`: not asked for yet, although it may already know the accused of its case (R2). */
export type Stage = "unknown" | (typeof meetingStages)[number];

export type Side = "applicant" | "organisation";

export interface MeetingCore {
  readonly stage: Stage;
  /** The time of the last change of stage; ISO 8601 in UTC. */
  readonly since: string;
  /** The official. */
  readonly host: string;
  /** The version of the last row by a person, which a step is compared with (R16). */
  readonly personVersion: number;
}

export const begins: MeetingCore = { stage: "unknown", since: "", host: "", personVersion: 0 };

/** The changes when a row moves the meeting to a stage. */
export const movedTo = (stage: Stage, { at }: Pick<RowHead, "at">): Pick<MeetingCore, "stage" | "since"> => ({
  stage,
  since: at,
});

/** Final stages. Orders of the minutes may still be open. */
const ends = ["minuted", "refused", "in-writing", "withdrawn"] as const satisfies readonly Stage[];

export const isAskedFor = ({ stage }: Pick<MeetingCore, "stage">): boolean => stage !== "unknown";

export const isOver = ({ stage }: Pick<MeetingCore, "stage">): boolean =>
  (ends as readonly Stage[]).includes(stage);
