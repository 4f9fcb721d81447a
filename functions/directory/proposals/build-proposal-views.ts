import type { BuildViews } from "../../../shared/journal/views.ts";
import type { ProposalState } from "./journal-proposals.ts";

/** One line of the list of proposals. */
export type ProposalRow = Omit<ProposalState, "snapshot"> & { readonly proposal: string };

/** Proposals, undecided ones first, then the newest. */
export const proposalList = "proposals";

/** An operator's undecided publications without a second person. */
export const brokenGlass = "broken-glass";

const latest = 9_999_999_999_999;
const newestFirst = (at: string): string => String(latest - Date.parse(at)).padStart(13, "0");

export const buildProposalViews: BuildViews<ProposalState> = (proposal, version, { snapshot, ...row }) => {
  if (snapshot === undefined && row.glass === undefined) return [];
  const data: ProposalRow = { ...row, proposal };
  const order = `${row.end ? "over" : "open"}/${newestFirst(row.at)}`;
  const { glass, end } = row;
  const open = glass && !end && { list: brokenGlass, order: glass.until };
  return [
    { id: proposal, version, list: proposalList, order, data },
    ...(glass ? [{ id: `glass#${proposal}`, version, ...open, data }] : []),
  ];
};
