/** The rules of proposals: which people may propose, approve, refuse and withdraw a change of power (R2). Pure functions. */

import { hasRole, staffMember } from "../../../shared/directory/lookups.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import { changesOfPower, grantsTo, isSamePerson } from "../changes/of-power.ts";
import type { DirectoryFact, DirectoryState } from "../directory/journal.ts";
import type { ProposalFact, ProposalState } from "../proposals/journal-proposals.ts";
import { followingProblems, publish } from "./rules.ts";

/**
 * The approval that this person's snapshot needs before it is in force. `not-by-you`: the snapshot would give this person
 * power.
 */
export type Approval = "none" | "second-person" | "not-by-you";

export function approvalOf(
  { snapshot: before }: DirectoryState,
  after: Snapshot,
  username: string,
): Approval {
  if (before === undefined) return "none";
  if (grantsTo(before, after, username)) return "not-by-you";
  return changesOfPower(before, after).length > 0 ? "second-person" : "none";
}

/** A snapshot by this person, based on the snapshot with the number `seen`. */
export interface Made {
  readonly snapshot: Snapshot;
  readonly seen: number;
  readonly username: string;
}

/**
 * Publishes a snapshot that needs no approval. Refuses with `stale`, `self-grant`, `needs-second-person`, and the codes
 * of `publish`.
 */
export function publishAlone(
  state: DirectoryState,
  { snapshot, seen, username }: Made,
): Decision<DirectoryFact> {
  if (state.number !== seen) return refused("stale");
  const approval = approvalOf(state, snapshot, username);
  if (approval === "not-by-you") return refused("self-grant");
  return approval === "second-person" ? refused("needs-second-person") : publish(state, snapshot);
}

/** Proposes a snapshot. Refuses with `stale`, `self-grant`, `nothing-to-approve`, `faulty-directory`. */
export function propose(state: DirectoryState, { snapshot, seen, username }: Made): Decision<ProposalFact> {
  if (state.number !== seen) return refused("stale");
  const approval = approvalOf(state, snapshot, username);
  if (approval === "not-by-you") return refused("self-grant");
  if (approval === "none") return refused("nothing-to-approve");
  const faults = followingProblems(state, snapshot).length;
  if (faults > 0) return { refused: { code: "faulty-directory", details: { faults } } };
  return { facts: [{ type: "proposed", base: seen, by: username, snapshot }] };
}

/**
 * Returns why this person may not refuse a proposal, or undefined. Only an administrator or inspector by the snapshot in
 * force may, and never the proposer.
 */
export function whyNotDecide(
  { snapshot }: DirectoryState,
  proposal: ProposalState,
  username: string,
): Refusal | undefined {
  if (proposal.end !== undefined) return { code: "proposal-over" };
  const member = snapshot && staffMember(snapshot, username);
  if (!member || !(hasRole(member, "administrator") || hasRole(member, "inspector")))
    return { code: "forbidden" };
  return isSamePerson(snapshot, proposal.snapshot ?? snapshot, username, proposal.by)
    ? { code: "own-proposal" }
    : undefined;
}

/**
 * Returns why this person may not approve a proposal, or undefined. The reasons of `whyNotDecide` apply. Besides,
 * nobody may approve a gain of power for themselves, and the number on which the proposal is based must be in force.
 */
function whyNotApprove(
  state: DirectoryState,
  proposal: ProposalState,
  username: string,
): Refusal | undefined {
  const not = whyNotDecide(state, proposal, username);
  if (not) return not;
  const { snapshot: after } = proposal;
  if (state.number !== proposal.base) return { code: "stale" };
  return state.snapshot && after && grantsTo(state.snapshot, after, username)
    ? { code: "self-grant" }
    : undefined;
}

/**
 * Returns why this person may not approve an emergency publication, or undefined. The roles of the last approved snapshot
 * count, and nobody may approve their own power.
 */
export function whyNotApproveGlass(
  { approved, inForce }: { readonly approved: DirectoryState; readonly inForce: DirectoryState },
  proposal: ProposalState,
  username: string,
): Refusal | undefined {
  const not = whyNotDecide(approved, proposal, username);
  if (not) return not;
  const [before, after] = [approved.snapshot, inForce.snapshot];
  return before && after && grantsTo(before, after, username) ? { code: "self-grant" } : undefined;
}

/**
 * Returns why this person may not withdraw a proposal, or undefined. Only its proposer may, and not once the snapshot is
 * in force.
 */
export function whyNotWithdraw({ end, by, glass }: ProposalState, username: string): Refusal | undefined {
  if (end !== undefined) return { code: "proposal-over" };
  return by === username && !glass ? undefined : { code: "forbidden" };
}

/** A proposal, and the directory with which it is compared; for an emergency publication also the directory before. */
interface Looked {
  readonly proposal: ProposalState;
  readonly inForce: DirectoryState;
  readonly from: DirectoryState;
}

/** The steps that this person may take on a proposal now. */
export function stepsOf({ proposal, inForce, from }: Looked, username: string) {
  const notApprove = proposal.glass
    ? whyNotApproveGlass({ approved: from, inForce }, proposal, username)
    : whyNotApprove(inForce, proposal, username);
  const notDecide = whyNotDecide(proposal.glass ? from : inForce, proposal, username);
  return [
    ...(notApprove ? [] : ["approve" as const]),
    ...(notDecide ? [] : ["refuse" as const]),
    ...(whyNotWithdraw(proposal, username) ? [] : ["withdraw" as const]),
  ];
}

/**
 * Publishes exactly the proposed snapshot. Refuses with the codes of `whyNotApprove` and `publish`, and with
 * `not-found` for an emergency publication, which has no proposed snapshot.
 */
export function publishProposed(
  state: DirectoryState,
  proposal: ProposalState,
  { id, username }: { readonly id: string; readonly username: string },
): Decision<DirectoryFact> {
  const not = whyNotApprove(state, proposal, username);
  if (not || proposal.snapshot === undefined) return { refused: not ?? { code: "not-found" } };
  const decision = publish(state, proposal.snapshot);
  if ("refused" in decision) return decision;
  return { facts: decision.facts.map((fact) => ({ ...fact, proposal: id, proposedBy: proposal.by })) };
}

const refused = (code: string): { readonly refused: Refusal } => ({ refused: { code } });
