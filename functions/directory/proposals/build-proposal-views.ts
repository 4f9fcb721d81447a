import type { BuildViews } from "../../../shared/journal/views.ts";
import type { ProposalState } from "./journal-proposals.ts";

/** A line in the list of proposals. */
export type ProposalRow = Omit<ProposalState, "snapshot"> & { readonly proposal: string };

/** The list of proposals: undecided ones first, then the newest. */
export const proposalList = "proposals";

/** The list of operators' emergency publications that are not decided yet. */
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
