/**
 * Proposals to change who has power over cases (R2): each a snapshot that a second person approves, refuses, or its proposer
 * withdraws. Every one is an aggregate of its own, so that the versions of the directory stay the numbers of its snapshots.
 */

import { proposalChanged } from "../../events/directory/proposal-changed.v1.ts";
import type { Sections } from "../../shared/directory/snapshot.ts";
import { fingerprintOf } from "../../shared/journal/fingerprint.ts";
import type { Aggregate, Fact, RowHead } from "../../shared/journal/journal.ts";

export type ProposalFact =
  | {
      readonly type: "proposed";
      /** The number that it was made from. */
      readonly base: number;
      readonly by: string;
      readonly snapshot: Sections;
    }
  | { readonly type: "approved"; readonly by: string; readonly number: number }
  | { readonly type: "refused"; readonly by: string; readonly reason: string }
  | { readonly type: "withdrawn"; readonly by: string };

export interface ProposalEnd {
  readonly what: "approved" | "refused" | "withdrawn";
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Of an approved one: the number that it published. */
  readonly number?: number;
  /** Of a refused one. */
  readonly reason?: string;
}

export interface ProposalState {
  readonly base: number;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Absent before the first row only. */
  readonly snapshot?: Sections;
  readonly end?: ProposalEnd;
}

const prefix = "proposal-";

/** One for each of a proposer's keys: a retry finds its own. */
export const proposalId = (username: string, key: string): string =>
  `${prefix}${fingerprintOf({ username, key })}`;

function fold(state: ProposalState, fact: ProposalFact, { at }: RowHead): ProposalState {
  if (fact.type === "proposed") {
    const { base, by, snapshot } = fact;
    return { base, by, at, snapshot };
  }
  const { type: what, ...rest } = fact;
  return { ...state, end: { what, ...rest, at } };
}

function announce(fact: ProposalFact, _: ProposalState, { id, at }: RowHead) {
  const number = fact.type === "approved" && { number: fact.number };
  return [proposalChanged.of({ proposal: id, what: fact.type, by: fact.by, ...number, at })];
}

const known: readonly string[] = [
  "proposed",
  "approved",
  "refused",
  "withdrawn",
] satisfies readonly ProposalFact["type"][];

export const proposalAggregate: Aggregate<ProposalState, ProposalFact> = {
  service: "directory",
  name: "proposal",
  /** That of the directory: the views of both are built together. */
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
