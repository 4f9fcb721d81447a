/**
 * Who of the staff looked at an applicant's data (R15, P3), and when the applicant's own certificate was given their name (D10): one
 * aggregate per request and month, so that its rows stay few however long a case is worked on.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { applicantNamed } from "../../../events/identity/applicant-named.v1.ts";
import { applicantSeen } from "../../../events/identity/applicant-seen.v1.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";

export interface LookedFact {
  readonly type: "looked";
  readonly by: string;
  /** `applicant`: name and address; `status`: a clerk at the public part of the request. */
  readonly what: "applicant" | "status";
}

/** A certificate was given its reader's own name: the applicant's, or that of the represented person (C11). */
interface NamedFact {
  readonly type: "named";
  readonly as: "applicant" | "represented";
}

export type LooksFact = LookedFact | NamedFact;

/** Nothing is decided on earlier looks but that the same is not noted twice, which the row's key sees to. */
export interface LooksState {
  readonly looks: number;
}

export const looksId = (request: string, at: Date): string =>
  `looks-${request}-${at.toISOString().slice(0, 7)}`;

function announce(
  fact: LooksFact,
  _: LooksState,
  { at, correlation: request }: RowHead,
): readonly AnnouncedEvent[] {
  if (fact.type === "named") return [applicantNamed.of({ request, as: fact.as, at })];
  return [applicantSeen.of({ request, by: fact.by, what: fact.what, at })];
}

export const looksAggregate: Aggregate<LooksState, LooksFact> = {
  service: "identity",
  name: "looks",
  owns: (id) => id.startsWith("looks-"),
  initial: { looks: 0 },
  fold: ({ looks }) => ({ looks: looks + 1 }),
  upcast: (fact: Fact) => {
    if (fact.type !== "looked" && fact.type !== "named") throw new Error(`Looks know no fact "${fact.type}"`);
    return fact as LooksFact;
  },
  announce,
};
