/**
 * The aggregate of looks at an applicant's data: which staff looked and when (R15, P3), and when a certificate showed its
 * reader their own name (D10). There is one aggregate per request and month, so that its rows stay few however long the
 * case takes.
 */

import type { AnnouncedEvent } from "../../../events/define-event.ts";
import { applicantNamed } from "../../../events/identity/applicant-named.v1.ts";
import { applicantSeen } from "../../../events/identity/applicant-seen.v1.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";
import type { ReadFor } from "../../../shared/vault/for-referral.ts";

export interface LookedFact {
  readonly type: "looked";
  readonly by: string;
  /** `applicant`: the name and address. `status`: the public part of the request, which a clerk opened. */
  readonly what: "applicant" | "status";
  /** Why the name and address were read; absent for a case's or clerk's screen, and in rows of earlier releases. */
  readonly for?: ReadFor;
}

/** A certificate showed its reader their own name: the applicant's, or the represented person's (C11). */
interface NamedFact {
  readonly type: "named";
  readonly as: "applicant" | "represented";
}

export type LooksFact = LookedFact | NamedFact;

/**
 * The number of looks. No decision depends on earlier looks, since the idempotency key already keeps a look from being
 * recorded twice.
 */
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
    if (fact.type !== "looked" && fact.type !== "named")
      throw new UnknownFact(`Looks know no fact "${fact.type}"`);
    return fact as LooksFact;
  },
  announce,
};
