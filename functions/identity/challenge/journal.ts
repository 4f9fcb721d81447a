/**
 * The aggregate of a challenge: one one-time code, from its issue until it is confirmed. The code itself is never stored
 * (`one-time-code.ts`).
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { oneTimeCodeConfirmed } from "../../../events/identity/one-time-code-confirmed.v1.ts";
import { oneTimeCodeIssued } from "../../../events/identity/one-time-code-issued.v1.ts";
import { oneTimeCodeRefused } from "../../../events/identity/one-time-code-refused.v1.ts";
import { oneTimeCodeWithheld } from "../../../events/identity/one-time-code-withheld.v1.ts";
import { languageInEvent } from "../../../shared/contracts/fields/event-language.ts";
import type { Language } from "../../../shared/contracts/fields/language.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";

export interface StandingCode {
  /** The hour, as the number of hours since 1970-01-01 in UTC. */
  readonly hour: number;
  readonly used: number;
}

export interface Issued {
  /**
   * The request to whose mobile the code is sent. Absent when no such request exists: no code is sent then, and every
   * entered code is wrong.
   */
  readonly request?: string;
  readonly person: string;
  /** For a code that opens all of a person's requests that have one mobile: the hash of that mobile (C14). */
  readonly contact?: string;
  /**
   * The request that the caller named together with a mobile that is not the request's. Every entered code is then
   * wrong, and the replies do not reveal why.
   */
  readonly asked?: string;
  /** The clerk who may print a receipt with a PIN after entering this code. The code opens nothing else (ADR 0036). */
  readonly receiptFor?: string;
  /** True when the code has sixteen digits instead of six (ADR 0032). */
  readonly long?: true;
  /**
   * Present for a standing code, which is the same for a whole hour: the hour, and how often a standing code of that hour
   * was used before.
   */
  readonly standing?: StandingCode;
  /** The id of the key from which the code is derived; absent for the oldest key, number 0 (ADR 0052). */
  readonly codeKey?: number;
  /** True when no SMS is sent, because the applicant's newest SMS already has this code. */
  readonly silent?: true;
  readonly language: Language;
  /**
   * When the one-time code expires; ISO 8601 in UTC. We compare this time with the clock, because the database may delete
   * expired rows late.
   */
  readonly expiresAt: string;
}

export type ChallengeFact =
  | ({ readonly type: "issued" } & Issued)
  | { readonly type: "refused" }
  | { readonly type: "confirmed" };

export interface ChallengeState {
  readonly issued?: Issued;
  /** The number of wrong attempts. */
  readonly tries: number;
  /** When the right code was entered; ISO 8601 in UTC. */
  readonly confirmedAt?: string;
}

function announce(fact: ChallengeFact, state: ChallengeState, row: RowHead): readonly AnnouncedEvent[] {
  if (!state.issued) throw new Error("A challenge begins with being issued");
  const { request, person, language, expiresAt, silent, receiptFor } = state.issued;
  if (request === undefined || (silent && fact.type === "issued")) {
    return [oneTimeCodeWithheld.of({ challenge: row.id, tries: state.tries, at: row.at })];
  }
  const base = { challenge: row.id, request, person, at: row.at };
  switch (fact.type) {
    case "issued":
      return [
        oneTimeCodeIssued.of({
          ...{ ...base, ...languageInEvent(language), expiresAt },
          ...(receiptFor !== undefined && { forReceipt: true }),
        }),
      ];
    case "refused":
      return [oneTimeCodeRefused.of({ ...base, tries: state.tries })];
    case "confirmed":
      return [oneTimeCodeConfirmed.of(base)];
  }
}

function fold(state: ChallengeState, fact: ChallengeFact, row: RowHead): ChallengeState {
  switch (fact.type) {
    case "issued": {
      const { type: _, ...issued } = fact;
      return { ...state, issued };
    }
    case "refused":
      return { ...state, tries: state.tries + 1 };
    case "confirmed":
      return { ...state, confirmedAt: row.at };
  }
}

export const challengeAggregate: Aggregate<ChallengeState, ChallengeFact> = {
  service: "identity",
  name: "challenge",
  initial: { tries: 0 },
  fold,
  upcast: (fact: Fact) => {
    if (!["issued", "refused", "confirmed"].includes(fact.type)) {
      throw new UnknownFact(`A challenge knows no fact "${fact.type}"`);
    }
    return fact as ChallengeFact;
  },
  announce,
};
