/** What the facts of a meeting fold into. */

import type { meetingStages } from "../../shared/contracts/meeting-words.ts";
import type { DocumentId } from "../../shared/documents/documents.ts";
import type { Parties } from "../../shared/domain/conflict-of-interest.ts";
import type { Asked, Minutes, RefusalReason, Side } from "./meeting-facts.ts";
import type { Place } from "./place-id.ts";

/** `unknown`: nobody asked for it yet. */
export type Stage = "unknown" | (typeof meetingStages)[number];

/** Where it is over, but for what the minutes order. */
const ends = ["minuted", "refused", "in-writing", "withdrawn"] as const satisfies readonly Stage[];

export interface MeetingState {
  readonly stage: Stage;
  readonly asked?: Omit<Asked, "parties" | "host" | "due">;
  /** With whom. */
  readonly host: string;
  readonly parties: Parties;
  /** At which version of its journal the case said so; nothing while only the request did. */
  readonly partiesAt?: number;
  /** By when it is to be decided; nothing once it is. */
  readonly due?: string;
  /** M3: the official is complained of, and this inspector attends. */
  readonly attends?: string;
  readonly refused?: { readonly because: RefusalReason; readonly reason?: DocumentId };
  readonly answer?: DocumentId;
  readonly offer?: { readonly places: readonly Place[]; readonly until: string };
  readonly place?: Place;
  /** The one it had, while it has none: of that its invitation is taken back (M13). */
  readonly had?: Place;
  /** M7: cancelled on by the organisation before; comes first. */
  readonly priority?: true;
  /** How often each side did not come (M8, M9). */
  readonly absences: Readonly<Record<Side, number>>;
  readonly deputy?: string;
  readonly minutes?: Minutes & { readonly remark?: DocumentId; readonly confirmedAt?: string };
  /** When it came to where it stands; ISO 8601 in UTC. */
  readonly since: string;
  /** When the applicant asked: waiting time is counted from then (M7). */
  readonly askedAt: string;
  /** The version of the last row that a person wrote: what a step is decided on (R16). */
  readonly personVersion: number;
}

export const initial: MeetingState = {
  stage: "unknown",
  host: "",
  parties: { units: [], people: [] },
  absences: { applicant: 0, organisation: 0 },
  since: "",
  askedAt: "",
  personVersion: 0,
};

export const isOver = ({ stage }: Pick<MeetingState, "stage">): boolean =>
  (ends as readonly Stage[]).includes(stage);
