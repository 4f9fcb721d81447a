import { decideTogether } from "../../../../shared/journal/decide-together.ts";
import type { Command, Decision } from "../../../../shared/journal/journal.ts";
import { directoryId } from "../../directory/journal.ts";
import type { ProposalFact, ProposalState } from "../../proposals/journal-proposals.ts";
import { whyNotApproveGlass, whyNotDecide } from "../../rules/rules-proposals.ts";
import { openGlass } from "../break-glass/open-glass.ts";
import { restore } from "../break-glass/restored.ts";
import type { Decided, Deps, ToDecide } from "./proposal-decision.ts";

/**
 * Decides about an operator's emergency publication: when approved, it stays; when refused, the earlier powers return
 * immediately. The administrator or inspector who decides must have had that role before the emergency publication,
 * because this publication may have given the role to other people.
 */
export async function decideGlass(deps: Deps, ask: ToDecide, command: Command): Promise<Decided> {
  const { proposal: id, decision, username: by } = ask;
  const { journal, proposals } = deps;
  const { state: inForce } = await journal.load(directoryId);
  const glass = await openGlass(deps, inForce);
  const approved = glass?.approved ?? inForce;
  const { snapshot = inForce.snapshot } = approved;
  const decide = ({ state }: { readonly state: ProposalState }): Decision<ProposalFact> => {
    if (decision.what === "withdraw") return { refused: { code: "forbidden" } };
    if (decision.what === "refuse") {
      const not = whyNotDecide(approved, state, by);
      return not ? { refused: not } : { facts: [{ type: "refused", by, reason: decision.reason }] };
    }
    const not = whyNotApproveGlass({ approved, inForce }, state, by);
    return not ? { refused: not } : { facts: [{ type: "approved", by, number: state.glass?.number ?? 0 }] };
  };
  const proposal = { journal: proposals, id, decide };
  const outcome =
    decision.what === "refuse" && snapshot
      ? await decideTogether(
          [proposal, { journal, id: directoryId, decide: ({ state }) => restore(state, snapshot) }],
          command,
        )
      : await proposals.decide(id, command, decide);
  if (!outcome.accepted) return { refused: outcome.refusal };
  const [first] = "length" in outcome.loaded ? outcome.loaded : [outcome.loaded];
  return { id, proposal: first.state };
}
