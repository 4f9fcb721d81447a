/**
 * Who of the staff looked at an applicant's data (R15, P3): one aggregate per request and month, so that its rows stay few
 * however long a case is worked on.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { applicantSeen } from "../../../events/identity/applicant-seen.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";

export interface LookedFact {
  readonly type: "looked";
  readonly by: string;
  /** `applicant`: name and address; `status`: a clerk at what is public of the request. */
  readonly what: "applicant" | "status";
}

/** Nothing is decided on earlier looks but that the same is not noted twice, which the row's key sees to. */
export interface LooksState {
  readonly looks: number;
}

export const looksId = (request: string, at: Date): string =>
  `looks-${request}-${at.toISOString().slice(0, 7)}`;

const announce = (
  { by, what }: LookedFact,
  _: LooksState,
  { at, correlation }: RowHead,
): readonly AnnouncedEvent[] => [applicantSeen.of({ request: correlation, by, what, at })];

export const looksAggregate: Aggregate<LooksState, LookedFact> = {
  service: "identity",
  name: "looks",
  owns: (id) => id.startsWith("looks-"),
  initial: { looks: 0 },
  fold: ({ looks }) => ({ looks: looks + 1 }),
  upcast: (fact: Fact) => {
    if (fact.type !== "looked") throw new Error(`Looks know no fact "${fact.type}"`);
    return fact as LookedFact;
  },
  announce,
};
