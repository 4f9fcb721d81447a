/**
 * Proposals to change who has power over cases (R2): each a snapshot that a second person approves or
 * refuses, or its proposer withdraws. Each is a separate aggregate, so that the versions of the directory
 * stay the numbers of its snapshots.
 */

import { glassBroken } from "../../../events/directory/glass-broken.v1.ts";
import { proposalChanged } from "../../../events/directory/proposal-changed.v1.ts";
import type { Sections } from "../../../shared/directory/snapshot.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Aggregate, Fact, RowHead } from "../../../shared/journal/journal.ts";

export type ProposalFact =
  | {
      readonly type: "proposed";
      /** The number that it was made from. */
      readonly base: number;
      readonly by: string;
      readonly snapshot: Sections;
    }
  | {
      /** An operator published it without a second person. */
      readonly type: "glass-broken";
      /** The number whose powers return. */
      readonly base: number;
      /** The operator's name. */
      readonly by: string;
      readonly number: number;
      readonly reason: string;
      /** ISO 8601 in UTC. */
      readonly until: string;
    }
  | { readonly type: "approved"; readonly by: string; readonly number: number }
  | { readonly type: "refused"; readonly by: string; readonly reason: string }
  | { readonly type: "withdrawn"; readonly by: string }
  /** A broken glass that nobody approved in time, or after which the operator published again. */
  | { readonly type: "ended" };

export interface Glass {
  readonly number: number;
  readonly reason: string;
  readonly until: string;
}

export interface ProposalEnd {
  readonly what: "approved" | "refused" | "withdrawn" | "ended";
  readonly by?: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The number that an approved one published. */
  readonly number?: number;
  /** Why it was refused. */
  readonly reason?: string;
}

export interface ProposalState {
  readonly base: number;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The proposed snapshot; a broken glass has none, because it is already in force. */
  readonly snapshot?: Sections;
  /** An operator's publication without a second person. */
  readonly glass?: Glass;
  readonly end?: ProposalEnd;
}

const prefix = "proposal-";

/** One for each of a proposer's keys, so that a retry finds its own. */
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
  /** The same as the directory's, since the views of both are built together. */
  shape: 3,
  owns: (id) => id.startsWith(prefix),
  initial: { base: 0, by: "", at: "" },
  fold,
  upcast: (fact: Fact) => {
    if (!known.includes(fact.type)) throw new Error(`A proposal knows no fact "${fact.type}"`);
    return fact as ProposalFact;
  },
  announce,
};
