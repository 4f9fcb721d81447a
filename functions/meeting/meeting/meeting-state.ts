/** What the facts of a meeting fold into. */

import type { meetingStages } from "../../../shared/contracts/fields/meeting-words.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { DayCancelledBecause } from "../journals/journal-days.ts";
import type { Place } from "../journals/place-id.ts";
import type { Asked, LateClock, Minutes, RefusalReason, Running, Side } from "./meeting-facts.ts";

/** `unknown`: nobody asked for it yet; it may have heard of the case already (R2). */
export type Stage = "unknown" | (typeof meetingStages)[number];

/** Where it is over, but for what the minutes order. */
const ends = ["minuted", "refused", "in-writing", "withdrawn"] as const satisfies readonly Stage[];

export interface EarlierMinutes extends Pick<Minutes, "attendees" | "statements"> {
  readonly correctedAt: string;
  readonly reason: DocumentId;
}

/** What was said of a share of the time, when and to whom. */
interface Warned {
  readonly share: number;
  readonly to: readonly string[];
  readonly at: string;
}

export interface MeetingState {
  readonly stage: Stage;
  readonly asked?: Omit<Asked, "parties" | "partiesAt" | "host" | "due" | "running">;
  /** With whom it was asked for; later it may be with somebody else. */
  readonly askedWith: string;
  /** With whom. */
  readonly host: string;
  /** M2: who sent it on to them last, and why. */
  readonly sentOn?: { readonly from: string; readonly reason: DocumentId };
  readonly parties: Parties;
  /** At which version of its journal the case said so; nothing while only the request did. */
  readonly partiesAt?: number;
  /** By when it is to be decided; nothing once it is. */
  readonly due?: string;
  /** By when the minutes are to be final; nothing before it is held, and once they are (M12). */
  readonly minutesDue?: string;
  /** The clock that runs: since when, and of which shares of its time somebody was warned (D7). ISO 8601 in UTC. */
  readonly running?: Running & { readonly from: string; readonly warned: readonly Warned[] };
  /** D7: of that clock the heads of these units were warned, who have not the meeting itself. */
  readonly supervising?: readonly string[];
  /** All that were ever warned of something: user names. */
  readonly everWarned?: readonly string[];
  /** D8: that clock ran out, and somebody above heard of it or nobody was left to. */
  readonly late?: {
    readonly clock: LateClock;
    /** When it goes up further. */
    readonly next?: string;
    readonly ended?: true;
  };
  /** The units above that heard of what is late. */
  readonly escalatedTo?: readonly string[];
  /** All that ever heard of something. */
  readonly heard: readonly string[];
  /** M3: the official is complained of, and this inspector attends. */
  readonly attends?: string;
  readonly refused?: { readonly because: RefusalReason; readonly reason?: DocumentId };
  readonly answer?: DocumentId;
  /** `told`: whom no message reaches, by somebody (C18). */
  readonly offer?: { readonly places: readonly Place[]; readonly until: string; readonly told?: true };
  /** How many offers they did not answer since it had a place last (M6); not those of which they did not know (C18). */
  readonly unanswered?: number;
  readonly place?: Place;
  /** When they are to be reminded of it (M13). */
  readonly remindAt?: string;
  /** It came without a time: the place says its number and by when (M9). */
  readonly walkIn?: true;
  /** The one it had, while it has none: of that its invitation is taken back (M13). */
  readonly had?: Place;
  /** M7: cancelled on by the organisation before; comes first. */
  readonly priority?: true;
  /** M7: was noted to need special care, and comes first; it is said of the applicant, so no time that they get ends it. */
  readonly vulnerable?: true;
  /** D3, M16: why the public day went on which it had a place, until it has another one. */
  readonly dayLost?: DayCancelledBecause;
  /** How often each side did not come (M8, M9). */
  readonly absences: Readonly<Record<Side, number>>;
  /** Each of those: who, and when it was to be. */
  readonly missed: readonly { readonly side: Side; readonly place: Place }[];
  readonly deputy?: string;
  readonly minutes?: Minutes & {
    readonly remark?: DocumentId;
    readonly confirmedAt?: string;
    /** M11: what they said before each correction, the first version first; when and why that was replaced. */
    readonly earlier?: readonly EarlierMinutes[];
  };
  /** M12: which of its orders were judged to be done, as the case numbers them. */
  readonly kept: readonly number[];
  /** When it came to where it stands; ISO 8601 in UTC. */
  readonly since: string;
  /** When the applicant asked: waiting time is counted from then (M7). */
  readonly askedAt: string;
  /** The version of the last row that a person wrote: what a step is decided on (R16). */
  readonly personVersion: number;
}

export const initial: MeetingState = {
  stage: "unknown",
  askedWith: "",
  host: "",
  parties: { units: [], people: [] },
  absences: { applicant: 0, organisation: 0 },
  missed: [],
  kept: [],
  heard: [],
  since: "",
  askedAt: "",
  personVersion: 0,
};

/** C18: nobody has told them the times that are offered, and no message did. */
export const isUntold = ({ asked, offer }: Pick<MeetingState, "asked" | "offer">): boolean =>
  asked?.byCall === true && offer !== undefined && !offer.told;

/** By when it is to be done what the meeting waits for now; nothing while it waits for nothing that has a clock. */
export function clockOf({
  stage,
  due,
  minutesDue,
}: Pick<MeetingState, "stage" | "due" | "minutesDue">):
  | { readonly clock: LateClock; readonly due: string }
  | undefined {
  if (stage === "asked" && due !== undefined) return { clock: "decision", due };
  if (stage === "finished" && minutesDue !== undefined) return { clock: "minutes", due: minutesDue };
  return undefined;
}

/** D3: that clock has other moments now. */
export const movedTo = (
  { running, ...state }: MeetingState,
  { clock, due, warns }: { readonly clock: LateClock; readonly due: string } & Pick<Running, "warns">,
): MeetingState => ({
  ...state,
  ...(clock === "decision" ? { due } : { minutesDue: due }),
  ...(running && { running: { ...running, warns } }),
});

export const isAskedFor = ({ stage }: Pick<MeetingState, "stage">): boolean => stage !== "unknown";

export const isOver = ({ stage }: Pick<MeetingState, "stage">): boolean =>
  (ends as readonly Stage[]).includes(stage);
