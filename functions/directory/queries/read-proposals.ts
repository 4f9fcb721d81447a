import { defined } from "../../../shared/defined.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import type { Page } from "../../../shared/journal/views.ts";
import type { DirectoryDeps } from "../adapters/deps.ts";
import { changesBetween } from "../changes/changes-between.ts";
import { type Rerouted, rerouted } from "../changes/rerouted.ts";
import { type ToldChange, tell } from "../changes/tell.ts";
import { type DirectoryState, directoryId } from "../directory/journal.ts";
import { type ProposalRow, proposalList } from "../proposals/build-proposal-views.ts";
import { type ProposalState, proposalAggregate } from "../proposals/journal-proposals.ts";

/** The directory in force, with which proposals are compared. */
export interface UnderDirectory {
  readonly inForce: DirectoryState;
}

/** Lists the proposals, undecided ones first, then the newest, 25 a page. The list may lag behind the journal. */
export async function listProposals(
  { journal, views }: Pick<DirectoryDeps, "journal" | "views">,
  after: string | undefined,
): Promise<Page<ProposalRow> & UnderDirectory> {
  const page = await views.list(proposalList, { limit: 25, ...defined({ after }) });
  const { state: inForce } = await journal.load(directoryId);
  const items = page.items.map(({ data }) => data as ProposalRow);
  return { items, inForce, ...defined({ next: page.next }) };
}

export interface OneProposal extends UnderDirectory {
  readonly id: string;
  readonly proposal: ProposalState;
  /**
   * The directory on which the proposal is based; for an emergency publication, the directory that returns when it ends.
   */
  readonly from: DirectoryState;
  readonly after: Snapshot;
  readonly changes: readonly ToldChange[];
  readonly rerouted: readonly Rerouted[];
}

/** Reads a proposal with its changes against the snapshot on which it is based; undefined for an unknown id. */
export async function readProposal(
  { journal, proposals }: Pick<DirectoryDeps, "journal" | "proposals">,
  id: string,
): Promise<OneProposal | undefined> {
  if (!proposalAggregate.owns?.(id)) return undefined;
  const { version, state: proposal } = await proposals.load(id);
  if (version === 0) return undefined;
  const { base, glass } = proposal;
  const [{ state: inForce }, { state: from }, by] = await Promise.all([
    journal.load(directoryId),
    journal.loadAt(directoryId, base),
    glass && journal.loadAt(directoryId, glass.number),
  ]);
  const after = proposal.snapshot ?? by?.state.snapshot;
  if (after === undefined) return undefined;
  const before = from.snapshot ?? after;
  const changes = tell(before, after, changesBetween(before, after));
  return { id, proposal, inForce, from, after, changes, rerouted: rerouted(before, after) };
}
