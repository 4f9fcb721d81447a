/**
 * A challenge: one one-time code, from its issue to its confirmation. The code itself is never stored (see
 * `one-time-code.ts`).
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { oneTimeCodeConfirmed } from "../../../events/identity/one-time-code-confirmed.v1.ts";
import { oneTimeCodeIssued } from "../../../events/identity/one-time-code-issued.v1.ts";
import { oneTimeCodeRefused } from "../../../events/identity/one-time-code-refused.v1.ts";
import { oneTimeCodeWithheld } from "../../../events/identity/one-time-code-withheld.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";

export interface StandingCode {
  /** Hours since 1970. */
  readonly hour: number;
  readonly used: number;
}

export interface Issued {
  /**
   * The request whose mobile gets the code; absent without such a request: then no code is sent and none is
   * right.
   */
  readonly request?: string;
  readonly person: string;
  /** On a code for all requests of a person with one mobile (C14). */
  readonly contact?: string;
  /**
   * The request asked for with a mobile that is not its own: no code is right, and the replies are the same.
   */
  readonly asked?: string;
  /** The clerk who may print a receipt with a PIN with it, and nothing else (ADR 0036). */
  readonly receiptFor?: string;
  /** Sixteen digits instead of six (ADR 0032). */
  readonly long?: true;
  /** The code in the newest SMS of this hour, and how often a code of that hour was used before. */
  readonly standing?: StandingCode;
  /** The id of the key for deriving its code; absent: 0 (ADR 0052). */
  readonly codeKey?: number;
  /** No SMS follows, since the newest one has this code. */
  readonly silent?: true;
  readonly language: "fa" | "en";
  /** ISO 8601 in UTC; compared in code, since rows may be swept late. */
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
  /** When the right code was entered. */
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
          ...{ ...base, language, expiresAt },
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
      throw new Error(`A challenge knows no fact "${fact.type}"`);
    }
    return fact as ChallengeFact;
  },
  announce,
};
