/** The fields of a meeting's state that all groups of facts use: the stage and the official. */

import type { meetingStages } from "../../../shared/contracts/words/meeting-words.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";

/** The stages of a meeting. `unknown`: not asked for yet, although the accused of its case may already be recorded (R2). */
export type Stage = "unknown" | (typeof meetingStages)[number];

export type Side = "applicant" | "organisation";

export interface MeetingCore {
  readonly stage: Stage;
  /** When the stage last changed; ISO 8601 in UTC. */
  readonly since: string;
  /** The username of the official whom the applicant meets. */
  readonly host: string;
  /** The version of the last row that a person wrote. A step of staff must name this version (R16). */
  readonly personVersion: number;
}

export const begins: MeetingCore = { stage: "unknown", since: "", host: "", personVersion: 0 };

/** How the state changes when a row moves the meeting to another stage. */
export const movedTo = (stage: Stage, { at }: Pick<RowHead, "at">): Pick<MeetingCore, "stage" | "since"> => ({
  stage,
  since: at,
});

/** The stages from which no other stage follows. Orders in the minutes may still have to be carried out. */
const ends = ["minuted", "refused", "in-writing", "withdrawn"] as const satisfies readonly Stage[];

export const isAskedFor = ({ stage }: Pick<MeetingCore, "stage">): boolean => stage !== "unknown";

export const isOver = ({ stage }: Pick<MeetingCore, "stage">): boolean =>
  (ends as readonly Stage[]).includes(stage);
