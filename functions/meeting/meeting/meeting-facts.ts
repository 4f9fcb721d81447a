/** What may happen to a meeting with an official (M1–M12): the facts of its journal. */

import type {
  lateClocks,
  meetingNeeds,
  meetingRefusals,
} from "../../../shared/contracts/fields/meeting-words.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Duration } from "../../../shared/domain/time/clock.ts";
import type { Warn } from "../../../shared/domain/time/warning.ts";
import type { DayCancelledBecause } from "../journals/journal-days.ts";
import type { Place } from "../journals/place-id.ts";

/** What somebody needs who comes (M1). */
export type MeetingNeed = (typeof meetingNeeds)[number];

export type RefusalReason = (typeof meetingRefusals)[number];

/** What may be late of a meeting: its decision (M2), its minutes (M12). */
export type LateClock = (typeof lateClocks)[number];

/** A clock as it began: so it is counted again under another calendar (D3). */
export interface Running {
  readonly duration: Duration;
  /** By whose calendar: the unit of the official with whom it was then. */
  readonly place: string;
  /** D7. */
  readonly warns: readonly Warn[];
}

/** Of the request: the directory has its times by that (D1). */
export interface RequestKind {
  readonly kind: string;
  readonly channel: Channel;
}

/** Who did it: the applicant themselves, or the organisation. */
export type Side = "applicant" | "organisation";

/** What is written down of a meeting (M11). `statements`, `remark`: where the words are. */
export interface Minutes {
  /** Who was there of the organisation: user names. */
  readonly attendees: readonly Cleared[];
  readonly statements: DocumentId;
  readonly orders: readonly Order[];
}

/** M12: a commitment of the case. `day`: in Tehran, ISO. */
export interface Order {
  readonly what: DocumentId;
  readonly owner: { readonly unit: string } | { readonly person: string };
  readonly day: string;
}

export interface Asked {
  /** The tracking code of the request it is about. */
  readonly request: string;
  readonly person: string;
  readonly language: "fa" | "en";
  /** The official it is asked with. */
  readonly host: string;
  /** M3: told that the official is complained of, the applicant still wants to meet them. */
  readonly despiteConflict?: true;
  readonly needs: readonly MeetingNeed[];
  /** What they want to talk about. */
  readonly words: DocumentId;
  readonly about?: RequestKind;
  /** Who is complained of in the case, as far as it was known; `partiesAt`: at which version of its journal the case said so. */
  readonly parties: Parties;
  readonly partiesAt?: number;
  /** By when it is to be decided; ISO 8601 in UTC (M2). */
  readonly due: string;
  /** C18: no message reaches them; an offer counts from when somebody told them. */
  readonly byCall?: true;
  /** Absent where it was asked for before anybody was warned. */
  readonly running?: Running;
}

export type MeetingFact =
  | ({ readonly type: "asked" } & Asked)
  /** Of the case, when somebody is named in it (R2), also before the meeting is asked for; all of them, as it said at `sequence` of its journal. */
  | { readonly type: "parties-heard"; readonly parties: Parties; readonly sequence: number }
  /** `attends`: of a meeting with somebody complained of, who of inspection is there and writes the minutes (M3). */
  | { readonly type: "approved"; readonly host: Cleared }
  | { readonly type: "approved"; readonly accused: string; readonly attends: Cleared }
  | { readonly type: "refused"; readonly because: RefusalReason; readonly reason?: DocumentId }
  | { readonly type: "answered-in-writing"; readonly answer: DocumentId }
  /** M7: needs special care, or no longer does, as whoever sees or hears them says; why is asked and kept nowhere. */
  | { readonly type: "priority-noted"; readonly given: boolean }
  /** With another official, who decides anew (M2). */
  | { readonly type: "sent-on"; readonly host: Cleared; readonly reason: DocumentId; readonly due: string }
  /** `until`: ISO 8601 in UTC (M6). */
  | { readonly type: "offered"; readonly places: readonly Place[]; readonly until: string }
  /** C18: whom no message reaches was told it; it stands until then as any other. */
  | { readonly type: "offer-told"; readonly until: string }
  /** `untold`: its times passed before anybody had told them (C18). */
  | { readonly type: "offer-expired"; readonly untold?: true }
  /** `instead`: the place it had, which is free again. */
  | {
      readonly type: "booked";
      readonly place: Place;
      readonly by: Side;
      readonly instead?: Place;
      /** When they are reminded of it; ISO 8601 in UTC. Absent when it was booked later than that (M13). */
      readonly remindAt?: string;
    }
  /** M13, once for each place. `tooLate`: it was found when nobody is told any more. */
  | { readonly type: "reminder-due"; readonly place: Place; readonly tooLate?: true }
  /** M8: its place is free again. */
  | {
      readonly type: "cancelled";
      readonly place: Place;
      readonly by: Side;
      readonly because?: DayCancelledBecause;
    }
  /** The applicant wants it no more. */
  | { readonly type: "withdrawn"; readonly place?: Place }
  /** Came without a time and has a number of the day (M9): here, and waits. */
  | { readonly type: "walked-in"; readonly place: Place }
  | { readonly type: "arrived" }
  | { readonly type: "called" }
  | { readonly type: "begun" }
  | { readonly type: "absent"; readonly side: Side; readonly place: Place }
  /** `minutesDue`: by when they are to be final; ISO 8601 in UTC (M12). */
  | { readonly type: "finished"; readonly minutesDue?: string; readonly running?: Running }
  | { readonly type: "deputised"; readonly deputy: Cleared }
  | { readonly type: "deputy-declined"; readonly place: Place }
  | ({ readonly type: "written" } & Minutes)
  | { readonly type: "remarked"; readonly remark: DocumentId }
  | { readonly type: "confirmed" }
  /** M12: of what was ordered, this was judged to be done, which stays so. `commitment`: as the case numbers it. */
  | { readonly type: "order-kept"; readonly commitment: number }
  /** M11: a new version of final minutes. `orders`: more of them; those there were stay commitments. */
  | ({ readonly type: "minutes-corrected"; readonly reason: DocumentId } & Minutes)
  /** D3: the calendar became another one. */
  | ({ readonly type: "clock-moved"; readonly clock: LateClock; readonly due: string } & Pick<
      Running,
      "warns"
    >)
  /** D7, once for each share, in percent. `above`: the unit whose head hears it, too. */
  | {
      readonly type: "warned";
      readonly clock: LateClock;
      readonly share: number;
      readonly to: readonly Cleared[];
      readonly above?: string;
    }
  /** D8, once for each level. `next`: when it goes up further; absent when nobody is above. */
  | {
      readonly type: "escalated";
      readonly clock: LateClock;
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    }
  /** D8: nobody who may have to do with the meeting is above those who were told. */
  | { readonly type: "escalation-ended"; readonly clock: LateClock };

const known: Readonly<Record<MeetingFact["type"], true>> = {
  asked: true,
  "parties-heard": true,
  approved: true,
  refused: true,
  "answered-in-writing": true,
  "sent-on": true,
  "priority-noted": true,
  offered: true,
  "offer-told": true,
  "offer-expired": true,
  booked: true,
  "reminder-due": true,
  cancelled: true,
  withdrawn: true,
  "walked-in": true,
  arrived: true,
  called: true,
  begun: true,
  absent: true,
  finished: true,
  deputised: true,
  "deputy-declined": true,
  written: true,
  remarked: true,
  confirmed: true,
  "order-kept": true,
  "minutes-corrected": true,
  "clock-moved": true,
  warned: true,
  escalated: true,
  "escalation-ended": true,
};

export const isMeetingFact = (fact: { readonly type: string }): fact is MeetingFact =>
  Object.hasOwn(known, fact.type);
