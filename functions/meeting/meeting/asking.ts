/** A meeting is asked for (M1), and learns who is accused in its case (R2). */

import { meetingAsked } from "../../../events/meeting/meeting-asked.v1.ts";
import { meetingPartiesHeard } from "../../../events/meeting/parties-heard.v1.ts";
import type { Folds } from "../../../shared/aggregate/subject.ts";
import type { meetingNeeds } from "../../../shared/contracts/fields/meeting-words.ts";
import { defined } from "../../../shared/defined.ts";
import type { Channel } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import { noParties, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { isByStaff } from "../../../shared/journal/actors.ts";
import { type Running, runs, type WithClocks } from "./clocks.ts";
import { type MeetingCore, movedTo, type Stage } from "./core.ts";
import { type Announces, ahead, type Transitions } from "./subject.ts";

/** What a visitor needs, such as an interpreter (M1). */
export type MeetingNeed = (typeof meetingNeeds)[number];

/** The request's kind and channel, by which the directory chooses the meeting's times (D1). */
export interface RequestKind {
  readonly kind: string;
  readonly channel: Channel;
}

export interface Asked {
  /** The tracking code of its request. */
  readonly request: string;
  readonly person: string;
  readonly language: "fa" | "en";
  /** The official asked for. */
  readonly host: string;
  /** The applicant insists on an official whom they know to be accused (M3). */
  readonly despiteConflict?: true;
  readonly needs: readonly MeetingNeed[];
  /** The applicant's topic. */
  readonly words: DocumentId;
  readonly about?: RequestKind;
  /** The accused of the case as known then; `partiesAt`: the version of the case's journal that named them. */
  readonly parties: Parties;
  readonly partiesAt?: number;
  /** The deadline of its decision; ISO 8601 in UTC (M2). */
  readonly due: string;
  /** No message reaches the applicant, so an offer's deadline starts only when staff tell it (C18). */
  readonly byCall?: true;
  /** Absent in meetings older than the warnings. */
  readonly running?: Running;
}

export interface WithAsked {
  readonly asked?: Omit<Asked, "parties" | "partiesAt" | "host" | "due" | "running">;
  /** The official asked for at first; the meeting may have been sent on. */
  readonly askedWith: string;
  /** When the applicant asked, from which waiting time counts (M7). */
  readonly askedAt: string;
  readonly parties: Parties;
  /** The version of the case's journal that named the accused; absent while only the request did. */
  readonly partiesAt?: number;
}

export const begins: WithAsked = { askedWith: "", askedAt: "", parties: noParties };

type State = MeetingCore & WithAsked & WithClocks;

export type AskingFact =
  | ({ readonly type: "asked" } & Asked)
  /** The accused of the case, all of them, at `sequence` of its journal (R2); also recorded before the meeting is asked for. */
  | { readonly type: "parties-heard"; readonly parties: Parties; readonly sequence: number };

/** Stages in which staff may still lose the meeting by a conflict, or correct its minutes. */
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
