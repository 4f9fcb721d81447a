/**
 * The numbers of outgoing letters (C19): an aggregate for each number, `letter.<year>.<serial>`. Its only row takes the
 * number, in the decision that makes a letter of an answer. So no number is taken twice or skipped.
 */

import { letterNumbered } from "../../../events/referral/letter-numbered.v1.ts";
import { type Aggregate, type Decision, type Fact, UnknownFact } from "../../../shared/journal/journal.ts";

export interface NumberedFact {
  readonly type: "numbered";
  readonly case: string;
}

export interface LetterNumberState {
  readonly case?: string;
}

export interface LetterNumber {
  readonly year: number;
  /** The number within the year, from 1. */
  readonly serial: number;
}

const prefix = "letter.";
export const letterId = ({ year, serial }: LetterNumber): string => `${prefix}${year}.${serial}`;

const numberOf = (id: string): LetterNumber => {
  const [, year, serial] = id.split(".").map(Number);
  return { year: year ?? 0, serial: serial ?? 0 };
};

/** Takes the number for this case. Refuses with `number-taken`, after which the caller tries the next number. */
export const takeNumber = (state: LetterNumberState, of: string): Decision<NumberedFact> =>
  state.case === undefined
    ? { facts: [{ type: "numbered", case: of }] }
    : { refused: { code: "number-taken" } };

export const lettersAggregate: Aggregate<LetterNumberState, NumberedFact> = {
  service: "referral",
  name: "letter",
  owns: (id) => id.startsWith(prefix),
  initial: {},
  fold: (_, fact) => ({ case: fact.case }),
  upcast: (fact: Fact) => {
    if (fact.type !== "numbered")
      throw new UnknownFact(`The number of a letter knows no fact "${fact.type}"`);
    return fact as NumberedFact;
  },
  announce: (fact, _, row) => [letterNumbered.of({ case: fact.case, ...numberOf(row.id), at: row.at })],
};
