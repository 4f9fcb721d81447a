/**
 * The aggregates of proposals to change who has power over cases (R2). Each proposal is a snapshot that a second person
 * approves or refuses, or its proposer withdraws. A proposal is separate from the directory, so that the directory's
 * versions stay the numbers of its snapshots.
 */

import { glassBroken } from "../../../events/directory/glass-broken.v1.ts";
import { proposalChanged } from "../../../events/directory/proposal-changed.v1.ts";
import type { Sections } from "../../../shared/directory/snapshot.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import { type Aggregate, type Fact, type RowHead, UnknownFact } from "../../../shared/journal/journal.ts";

export type ProposalFact =
  | {
      readonly type: "proposed";
      /** The number of the snapshot on which the proposal is based. */
      readonly base: number;
      readonly by: string;
      readonly snapshot: Sections;
    }
  | {
      /** An operator published a change of power without a second person. */
      readonly type: "glass-broken";
      /** The number of the snapshot whose powers return. */
      readonly base: number;
      /** The operator's name. */
      readonly by: string;
      readonly number: number;
      readonly reason: string;
      /** When the emergency publication ends unless it is approved; ISO 8601 in UTC. */
      readonly until: string;
    }
  | { readonly type: "approved"; readonly by: string; readonly number: number }
  | { readonly type: "refused"; readonly by: string; readonly reason: string }
  | { readonly type: "withdrawn"; readonly by: string }
  /** An emergency publication ended, because nobody approved it in time or the operator published again. */
  | { readonly type: "ended" };

export interface Glass {
  readonly number: number;
  readonly reason: string;
  readonly until: string;
}

export interface ProposalEnd {
  readonly what: "approved" | "refused" | "withdrawn" | "ended";
  readonly by?: string;
  /** When the proposal ended; ISO 8601 in UTC. */
  readonly at: string;
  /** The number under which an approved proposal was published. */
  readonly number?: number;
  /** Why the proposal was refused. */
  readonly reason?: string;
}

export interface ProposalState {
  readonly base: number;
  readonly by: string;
  /** When the proposal was made; ISO 8601 in UTC. */
  readonly at: string;
  /** The proposed snapshot. An emergency publication has none here, because it is already in force. */
  readonly snapshot?: Sections;
  /** Present when this is an operator's emergency publication. */
  readonly glass?: Glass;
  readonly end?: ProposalEnd;
}

const prefix = "proposal-";

/** The id of a proposal, made from the proposer and the idempotency key, so that a retry finds its own proposal. */
export const proposalId = (username: string, key: string): string =>
  `${prefix}${fingerprintOf({ username, key })}`;

function fold(state: ProposalState, fact: ProposalFact, { at }: RowHead): ProposalState {
  if (fact.type === "proposed") {
    const { base, by, snapshot } = fact;
    return { base, by, at, snapshot };
  }
  if (fact.type === "glass-broken") {
    const { base, by, number, reason, until } = fact;
    return { base, by, at, glass: { number, reason, until } };
  }
  const { type: what, ...rest } = fact;
  return { ...state, end: { what, ...rest, at } };
}

function announce(fact: ProposalFact, _: ProposalState, { id, at }: RowHead) {
  if (fact.type === "glass-broken") {
    const { number, until } = fact;
    return [glassBroken.of({ proposal: id, number, until, at })];
  }
  const { type: what, ...rest } = fact;
  const by = "by" in rest && { by: rest.by };
  const number = "number" in rest && { number: rest.number };
  return [proposalChanged.of({ proposal: id, what, ...by, ...number, at })];
}

const known: readonly string[] = [
  "proposed",
  "glass-broken",
  "approved",
  "refused",
  "withdrawn",
  "ended",
] satisfies readonly ProposalFact["type"][];

export const proposalAggregate: Aggregate<ProposalState, ProposalFact> = {
  service: "directory",
  name: "proposal",
  shape: 3,
  owns: (id) => id.startsWith(prefix),
  initial: { base: 0, by: "", at: "" },
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new UnknownFact(`A proposal knows no fact "${fact.type}"`);
    return fact as ProposalFact;
  },
  announce,
};
