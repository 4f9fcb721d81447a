/**
 * A request to publish days (M4): an aggregate per person and key, `publishing.<username>.<key>`. It is recorded before any
 * day is published, because other days under the same key must be refused and no single day would notice them (P4).
 */

import { daysAsked } from "../../../events/meeting/days-asked.v1.ts";
import { staffOf } from "../../../shared/journal/actors.ts";
import type { Aggregate, Fact } from "../../../shared/journal/journal.ts";
import { shape } from "./shape.ts";

/** The first and the last day, both included; ISO in Tehran. */
export interface PublishingFact {
  readonly type: "days-asked";
  readonly host: string;
  readonly first: string;
  readonly last: string;
}

export interface PublishingState {
  /** The official. */
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
    if (fact.type !== "days-asked") throw new Error(`Publishing days knows no fact "${fact.type}"`);
    return fact as PublishingFact;
  },
  announce: ({ type: _, ...span }, _state, row) => [daysAsked.of({ ...span, by: staffOf(row), at: row.at })],
};
