import { byStaff } from "../../../../shared/journal/actors.ts";
import { decideTogether } from "../../../../shared/journal/decide-together.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Command, Decision } from "../../../../shared/journal/journal.ts";
import { directoryId } from "../../directory/journal.ts";
import {
  type ProposalFact,
  type ProposalState,
  proposalAggregate,
} from "../../proposals/journal-proposals.ts";
import { publishProposed, whyNotDecide, whyNotWithdraw } from "../../rules/rules-proposals.ts";
import { openGlass } from "../break-glass/open-glass.ts";
import { decideGlass } from "./decide-glass.ts";
import type { Decided, Deps, ToDecide } from "./proposal-decision.ts";

/**
 * Decides a proposal (R2). Another person approves it, which publishes it unchanged, or refuses it; its proposer
 * withdraws it. Refuses with `not-found`, `proposal-over`, `own-proposal`, `self-grant`, `forbidden`, `stale`,
 * `faulty-directory`, `glass-open` and `key-reused`.
 */
export async function decideProposal(deps: Deps, ask: ToDecide): Promise<Decided> {
  const { proposal: id, decision } = ask;
  const { version, state } = await proposalIn(deps, id);
  if (version === 0) return { refused: { code: "not-found" } };
  const command = commandOf(ask, state, deps.now());
  if (state.glass) return decideGlass(deps, ask, command);
  return decision.what === "approve" ? approve(deps, ask, state, command) : close(deps, ask, command);
}

const proposalIn = ({ proposals }: Deps, id: string) =>
  proposalAggregate.owns?.(id) ? proposals.load(id) : { version: 0, state: proposalAggregate.initial };

const commandOf = ({ decision, username, key }: ToDecide, { base }: ProposalState, at: Date): Command => ({
  name: `${decision.what}-proposal`,
  ...byStaff(username, key),
  fingerprint: fingerprintOf(decision),
  at,
  directory: base,
  correlation: directoryId,
});

/** Appends one row of the proposal and one of the directory, or none. */
async function approve(
  deps: Deps,
  { proposal: id, username }: ToDecide,
  proposed: ProposalState,
  command: Command,
): Promise<Decided> {
  const { journal, proposals } = deps;
  const glass = await openGlass(deps, (await journal.load(directoryId)).state);
  const approved = ({ end, base }: ProposalState): Decision<ProposalFact> =>
    end === undefined
      ? { facts: [{ type: "approved", by: username, number: base + 1 }] }
      : { refused: { code: "proposal-over" } };
  const outcome = await decideTogether(
    [
      { journal: proposals, id, decide: ({ state }) => approved(state) },
      {
        journal,
        id: directoryId,
        decide: ({ state }) =>
          glass
            ? { refused: { code: "glass-open" } }
            : publishProposed(state, withoutEnd(proposed), { id, username }),
      },
    ],
    command,
  );
  return outcome.accepted ? { id, proposal: outcome.loaded[0].state } : { refused: outcome.refusal };
}

/** Removes the end of the proposal. Only `approved` checks whether the proposal is over, in the same transaction. */
const withoutEnd = ({ end: _, ...proposal }: ProposalState): ProposalState => proposal;

async function close(
  { journal, proposals }: Deps,
  { proposal: id, decision, username: by }: ToDecide,
  command: Command,
): Promise<Decided> {
  const { state: inForce } = await journal.load(directoryId);
  const outcome = await proposals.decide(id, command, ({ state }): Decision<ProposalFact> => {
    if (decision.what === "refuse") {
      const not = whyNotDecide(inForce, state, by);
      return not ? { refused: not } : { facts: [{ type: "refused", by, reason: decision.reason }] };
    }
    const not = whyNotWithdraw(state, by);
    return not ? { refused: not } : { facts: [{ type: "withdrawn", by }] };
  });
  return outcome.accepted ? { id, proposal: outcome.loaded.state } : { refused: outcome.refusal };
}
