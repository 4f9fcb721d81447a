/** Builds states of a case from decisions, for tests of the rules that need no journal. */

import type { Seen } from "../../../shared/aggregate/stages.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Clearance, Cleared } from "../../../shared/domain/cases/clearance.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { RowHead } from "../../../shared/journal/journal.ts";
import { organisation } from "../../../test/support/organisation.ts";
import { gateOf, routed } from "../access/conflict.ts";
import { type CaseState, initial } from "../case/case-state.ts";
import type { AboutRequest } from "../case/core.ts";
import { foldCase } from "../case/fold-case.ts";
import type { Demands, Proposed } from "./answering.ts";
import type { CaseDecision } from "./machine.ts";

export const code = "407155289363";
export const document = (name: string): DocumentId => `referral/${code}/${name}`;

export const request: AboutRequest = {
  person: "0123456789abcdef0123456789abcdef",
  kind: "complaint",
  subject: "price",
  channel: "web",
  language: "fa",
  registeredAt: "2026-11-24T08:00:00.000Z",
  words: `intake/${code}/words`,
};

const concernsNobody = gateOf(
  organisation,
  { parties: noParties, round: 1 },
  new Date("2026-11-24T08:00:00Z"),
);

/** A unit or person that passes the conflict-of-interest check of a case without accused. */
export const cleared = (key: string): Cleared => routed(concernsNobody, key);
export const clearance = (key: string): Clearance => ({ cleared: cleared(key) });
export const inConflict: Clearance = { refused: { code: "in-conflict" } };

export const rowOf = (actor: string, version: number): RowHead => ({
  id: code,
  version,
  at: new Date(Date.UTC(2026, 10, 24, 8, 0, version)).toISOString(),
  actor,
  command: "test",
  key: `key-${version}`,
  fingerprint: "f",
  directory: 1,
  release: "test",
  correlation: code,
});

/** The state after these decisions, each folded as one row, as the journal does. */
export const played = (...steps: readonly (readonly [actor: string, decision: CaseDecision])[]): CaseState =>
  going(initial, ...steps);

/** The state after these decisions, starting from a given state. */
export function going(
  from: CaseState,
  ...steps: readonly (readonly [actor: string, decision: CaseDecision])[]
): CaseState {
  return steps.reduce((state, [actor, decision], index) => {
    if ("refused" in decision) throw new Error(`Refused: ${decision.refused.code}`);
    const row = rowOf(actor, Math.max(from.personVersion, from.hops.length) + index + 1);
    return decision.facts.reduce((folded, fact) => foldCase(folded, fact, row), state);
  }, from);
}

export const looking = (state: CaseState): Seen => ({ personVersion: state.personVersion });

export const needsApproval: Demands = {
  outcomeKnown: true,
  approval: true,
  transfer: false,
  repeated: false,
  commitments: "fine",
};
export const proposed = (answered: number): Proposed => ({
  outcome: "granted",
  answer: document("answer"),
  answered,
  commitments: [],
  transferred: false,
  earlier: "none",
});
export const points = (count: number, givenToAnother = false) => ({
  document: document("points"),
  count,
  givenToAnother,
});

export const refusal = (decision: CaseDecision): string | undefined =>
  "refused" in decision ? decision.refused.code : undefined;
export const facts = (decision: CaseDecision): readonly string[] =>
  "facts" in decision ? decision.facts.map(({ type }) => type) : [];
