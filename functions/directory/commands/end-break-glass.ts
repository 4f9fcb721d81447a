import { decideTogether } from "../../../shared/journal/decide-together.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Decision } from "../../../shared/journal/journal.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { directoryId } from "../directory/journal.ts";
import { brokenGlass, type ProposalRow } from "../proposals/build-proposal-views.ts";
import type { ProposalFact, ProposalState } from "../proposals/journal-proposals.ts";
import { openGlass } from "./break-glass/open-glass.ts";
import { restore } from "./break-glass/restored.ts";

/**
 * Ends an operator's emergency publication that nobody approved in time: the earlier powers return (R2). Runs each
 * minute.
 */
export async function endBreakGlass(deps: DirectoryDeps): Promise<void> {
  const { items } = await deps.views.list(brokenGlass, { limit: 10 });
  const now = deps.now();
  for (const { data } of items) {
    const { proposal, glass } = data as ProposalRow;
    if (glass && Date.parse(glass.until) <= now.getTime()) await end(deps, proposal, now);
  }
}

async function end(deps: DirectoryDeps, id: string, at: Date): Promise<void> {
  const { journal, proposals } = deps;
  const { state } = await journal.load(directoryId);
  const glass = await openGlass(deps, state);
  const snapshot = glass?.proposal === id ? glass.approved.snapshot : undefined;
  if (snapshot === undefined) return;
  const command = {
    ...{ name: "end-break-glass", actor: "clock", key: `end/${id}`, fingerprint: fingerprintOf({ id }) },
    ...{ at, directory: state.number, correlation: directoryId },
  };
  await decideTogether(
    [
      { journal: proposals, id, decide: (one) => ended(one.state) },
      { journal, id: directoryId, decide: (one) => restore(one.state, snapshot) },
    ],
    command,
  );
}

/** Ends the publication, unless an inspector or administrator has just decided it. */
const ended = ({ end: before }: ProposalState): Decision<ProposalFact> =>
  before ? { refused: { code: "proposal-over" } } : { facts: [{ type: "ended" }] };
