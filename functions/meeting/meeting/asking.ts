/** A meeting is asked for (M1), and hears who is complained of in its case (R2). */

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

/** What somebody needs who comes (M1). */
export type MeetingNeed = (typeof meetingNeeds)[number];

/** Of the request: the directory has its times by that (D1). */
export interface RequestKind {
  readonly kind: string;
  readonly channel: Channel;
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

export interface WithAsked {
  readonly asked?: Omit<Asked, "parties" | "partiesAt" | "host" | "due" | "running">;
  /** With whom it was asked for; later it may be with somebody else. */
  readonly askedWith: string;
  /** When the applicant asked: waiting time is counted from then (M7). */
  readonly askedAt: string;
  readonly parties: Parties;
  /** At which version of its journal the case said so; nothing while only the request did. */
  readonly partiesAt?: number;
}

export const begins: WithAsked = { askedWith: "", askedAt: "", parties: noParties };

type State = MeetingCore & WithAsked & WithClocks;

export type AskingFact =
  | ({ readonly type: "asked" } & Asked)
  /** Of the case, when somebody is named in it (R2), also before the meeting is asked for; all of them, as it said at `sequence` of its journal. */
  | { readonly type: "parties-heard"; readonly parties: Parties; readonly sequence: number };

/** Where a hand in it may still be taken away, or minutes be corrected. */
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
