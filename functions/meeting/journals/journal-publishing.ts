/**
 * The aggregate of a call to publish days (M4): `publishing.<username>.<key>`. The call is recorded before any day is
 * published, so that the same idempotency key with other days is refused (P4). The rows of the days do not hold all
 * input of the call.
 */

import { daysAsked } from "../../../events/meeting/days-asked.v1.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import { type Aggregate, type Fact, UnknownFact } from "../../../shared/journal/journal.ts";
import { shape } from "./shape.ts";

/** A call to publish days. `first`, `last`: ISO dates in Tehran, both included. */
export interface PublishingFact {
  readonly type: "days-asked";
  readonly host: string;
  readonly first: string;
  readonly last: string;
}

export interface PublishingState {
  /** The official whose days are published; absent before the call is recorded. */
  readonly host?: string;
}

const prefix = "publishing.";

export const publishingOf = (username: string, key: string): string => `${prefix}${username}.${key}`;

export const publishingAggregate: Aggregate<PublishingState, PublishingFact> = {
  service: "meeting",
  name: "publishing",
  shape,
  owns: (id) => id.startsWith(prefix),
  initial: {},
  fold: (_, { host }) => ({ host }),
  upcast: (fact: Fact) => {
    if (fact.type !== "days-asked") throw new UnknownFact(`Publishing days knows no fact "${fact.type}"`);
    return fact as PublishingFact;
  },
  announce: ({ type: _, ...span }, _state, row) => [daysAsked.of({ ...span, by: staffOf(row), at: row.at })],
};
