/** The facts of asking for a meeting (M1), and of the people and units that are accused in its case (R2). */

import { meetingAsked } from "../../../events/meeting/meeting-asked.v1.ts";
import { meetingPartiesHeard } from "../../../events/meeting/parties-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import type { meetingNeeds } from "../../../shared/contracts/words/meeting-words.ts";
import { defined } from "../../../shared/defined.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { isByStaff } from "../../../shared/journal/actors.ts";
import { type Running, runs, type WithClocks } from "./clocks.ts";
import { type MeetingCore, movedTo, type Stage } from "./core.ts";
import { type Announces, ahead, type Transitions } from "./subject.ts";

/** Special needs of a visitor, such as an interpreter (M1). */
export type MeetingNeed = (typeof meetingNeeds)[number];

/** The request's kind and channel, by which the directory sets the meeting's deadlines (D1). */
export interface RequestKind {
  readonly kind: string;
  readonly channel: Channel;
}

export interface Asked {
  /** The tracking code of the meeting's request. */
  readonly request: string;
  readonly person: string;
  readonly language: Language;
  /** The username of the official whom the applicant asked to meet. */
  readonly host: string;
  /** The applicant confirmed the wish to meet an official known to be accused (M3). */
  readonly despiteConflict?: true;
  readonly needs: readonly MeetingNeed[];
  /** The document with the applicant's text, the topic of the meeting. */
  readonly words: DocumentId;
  readonly about?: RequestKind;
  /**
   * The accused of the case when the meeting was asked for. `partiesAt`: the version of the case's journal that named the
   * accused.
   */
  readonly parties: Parties;
  readonly partiesAt?: number;
  /** The deadline of the decision on the meeting; ISO 8601 in UTC (M2). */
  readonly due: string;
  /**
   * True when messages do not reach the applicant. An offer's deadline then starts only when staff tell the applicant
   * of the offer (C18).
   */
  readonly byCall?: true;
  /** The data to recompute the deadline of the decision and to warn of it; absent in meetings of earlier releases. */
  readonly running?: Running;
}

export interface WithAsked {
  readonly asked?: Omit<Asked, "parties" | "partiesAt" | "host" | "due" | "running">;
  /** The official whom the applicant asked for; `host` changes when the meeting is sent on. */
  readonly askedWith: string;
  /** When the applicant asked for the meeting; the waiting time counts from then (M7). */
  readonly askedAt: string;
  readonly parties: Parties;
  /** The version of the case's journal that named the accused; absent while only the request named accused people. */
  readonly partiesAt?: number;
}

export const begins: WithAsked = { askedWith: "", askedAt: "", parties: noParties };

type State = MeetingCore & WithAsked & WithClocks;

export type AskingFact =
  | ({ readonly type: "asked" } & Asked)
  /**
   * The complete list of the case's accused, at version `sequence` of the case's journal (R2). It may be recorded even
   * before an applicant asks for the meeting.
   */
  | { readonly type: "parties-heard"; readonly parties: Parties; readonly sequence: number };

/**
 * The stages in which a new list of accused is recorded, because staff may still act on the meeting or correct its
 * minutes.
 */
const hears = [
  "unknown",
  ...ahead,
  "arrived",
  "called",
  "in-session",
  "finished",
  "minuted",
] as const satisfies readonly Stage[];

export const transitions = {
  ask: { by: "applicant", from: ["unknown"], fact: "asked", to: ["asked"] },
  "hear-parties": { by: "system", from: hears, fact: "parties-heard", to: hears },
} as const satisfies Transitions<AskingFact>;

export const folds: Folds<AskingFact, State> = {
  asked: (_, { type: __, host, parties, partiesAt, due, running, ...asked }, row) => ({
    ...movedTo("asked", row),
    asked,
    askedWith: host,
    askedAt: row.at,
    host,
    parties,
    ...defined({ partiesAt }),
    due,
    ...runs(running, row),
  }),
  "parties-heard": (_, { parties, sequence }) => ({ parties, partiesAt: sequence }),
};

export const announces: Announces<AskingFact, State> = {
  asked: ({ host, due, words, despiteConflict }, { base, by }, _, row) => [
    meetingAsked.of({
      ...{ ...base, host, due, words },
      ...defined({ despiteConflict }),
      ...(isByStaff(row) && { enteredBy: by }),
    }),
  ],
  "parties-heard": ({ parties: { units, people } }, { base }) => [
    meetingPartiesHeard.of({ ...base, units: [...units], people: [...people] }),
  ],
};
